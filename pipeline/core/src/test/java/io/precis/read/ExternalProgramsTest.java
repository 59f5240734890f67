package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.InputFiles;
import io.precis.testing.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document starts no program: PATH is a folder of programs that leave a trace. */
@Tag("slow")
class ExternalProgramsTest {
  private static final List<String> PROGRAMS =
      List.of(
          "ffmpeg",
          "exiftool",
          "sox",
          "tesseract",
          "gdalinfo",
          "magick",
          "convert",
          "file",
          "python",
          "python3",
          "gs",
          "pdftotext",
          "strings",
          "sf",
          "unrar",
          "touch",
          "sh");
  private static final int PATIENCE_MINUTES = 3;

  @TempDir private Path folder;

  @Test
  void noProgramIsStartedOrAskedForWithoutOcr() throws Exception {
    assertEquals(Set.of(), started(false));
  }

  @Test
  void tesseractAloneIsStartedWithOcr() throws Exception {
    assertEquals(Set.of("tesseract"), started(true));
  }

  private Set<String> started(boolean ocr) throws Exception {
    Path trace = Files.createDirectory(folder.resolve("trace"));
    Path stubs = Files.createDirectory(folder.resolve("stubs"));
    for (String program : PROGRAMS) {
      Path stub = stubs.resolve(program);
      Files.writeString(stub, "#!/bin/sh\n: > '" + trace.resolve(program) + "'\nexit 0\n");
      Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwx------"));
    }
    Path files = Files.createDirectory(folder.resolve("files"));
    write(files);
    ProcessBuilder child =
        ChildJvm.of(ExternalProgramsTest.class, List.of("-Xmx256m"), files, Path.of("" + ocr));
    child.environment().put("PATH", stubs.toString());
    Path log = folder.resolve("log");
    Process process = child.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertTrue(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), "still running");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue(), () -> read(log));
    Set<String> names = new TreeSet<>();
    try (var found = Files.list(trace)) {
      found.forEach(path -> names.add(path.getFileName().toString()));
    }
    return names;
  }

  /** Files that Tika hands to programs, as they are, in an archive and in a mail. */
  private static void write(Path files) throws IOException {
    byte[] avi = start("RIFF\0\0\0\0AVI LIST");
    byte[] wave = start("RIFF\0\0\0\0WAVEfmt ");
    byte[] mp4 = start("\0\0\0\u0018ftypmp42");
    byte[] mpeg = {0, 0, 1, (byte) 0xBA, 0x44, 0, 4, 0, 4, 1};
    Files.write(files.resolve("a.avi"), avi);
    Files.write(files.resolve("b.wav"), wave);
    Files.write(files.resolve("c.mp4"), mp4);
    Files.write(files.resolve("d.mpg"), mpeg);
    Files.write(files.resolve("e.png"), HostilePdfs.png());
    Files.write(
        files.resolve("f.zip"),
        HostileFiles.zip(
            "a.avi", avi, "b.wav", wave, "c.mp4", mp4, "d.mpg", mpeg, "e.png", HostilePdfs.png()));
    Files.writeString(
        files.resolve("g.eml"),
        "From: a@example.org\nSubject: A film\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
            + HostileFiles.PROSE
            + "\n--b\nContent-Type: video/x-msvideo; name=a.avi\n"
            + "Content-Transfer-Encoding: base64\nContent-Disposition: attachment;"
            + " filename=a.avi\n\n"
            + java.util.Base64.getMimeEncoder().encodeToString(avi)
            + "\n--b--\n");
  }

  private static byte[] start(String magic) {
    return java.util.Arrays.copyOf(magic.getBytes(StandardCharsets.ISO_8859_1), 4_000);
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What runs with the path of traces: takes the folder of files and whether OCR is on. */
  public static void main(String[] args) throws Exception {
    ExtractSpec spec = ExtractSpec.defaults().withOcr(Boolean.parseBoolean(args[1]));
    try (Extractor extractor = Extractor.open(spec)) {
      for (SourceFile file : InputFiles.find(List.of(args[0])).files()) {
        System.out.println(file.name() + " " + extractor.extract(file).getClass().getSimpleName());
      }
    }
  }
}
