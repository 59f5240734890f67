package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong is said in words, in a few lines, with the status that stands for it. */
class WrongUseTest {
  /** What only a programmer understands. */
  private static final Pattern CODE =
      Pattern.compile(
          "\\w(Exception|Error)\\b|\\s[a-z]+[A-Z][a-z]\\w*|\\(case-insensitive\\)"
              + "|\\b(java|io\\.precis|org|picocli)\\.\\w|\\tat |\\bnull\\b"
              + "|\\ban? (int|long|double|Path|Integer)\\b|\\[B@|\\bPT-?\\d");

  @TempDir private static Path folder;

  /** A status, then the words of a command; DIR is the folder, FILE a document, OUT an output. */
  private static final List<String> USES =
      List.of(
          "2",
          "2 nonsense",
          "2 sumarize FILE -o OUT",
          "2 show DIR a b",
          "2 config",
          "2 --nonsense",
          "2 summarize",
          "2 summarize FILE",
          "2 summarize -o OUT",
          "2 summarize FILE -o",
          "2 summarize DIR/none.pdf -o OUT",
          "2 summarize DIR/none/ -o OUT",
          "2 summarize FILE DIR/none.pdf -o OUT",
          "2 summarize DIR/dangling -o OUT",
          "4 summarize DIR/empty -o OUT",
          "4 summarize DIR/empty/*.pdf -o OUT",
          "4 summarize DIR/films -o OUT",
          "1 summarize FILE -o FILE",
          "1 summarize FILE -o FILE/below",
          "2 summarize FILE -o OUT --length",
          "2 summarize FILE -o OUT --length tall",
          "2 summarize FILE -o OUT --length -5",
          "2 summarize FILE -o OUT --length 0",
          "2 summarize FILE -o OUT --length 99999999999999999999",
          "2 summarize FILE -o OUT --style poem",
          "2 summarize FILE -o OUT --mode magic",
          "2 summarize FILE -o OUT --ranking best",
          "2 summarize FILE -o OUT --language english",
          "2 summarize FILE -o OUT --format wordperfect",
          "2 summarize FILE -o OUT --timeout soon",
          "2 summarize FILE -o OUT --timeout 0",
          "2 summarize FILE -o OUT --timeout 2h",
          "2 summarize FILE -o OUT --timeout -1s",
          "2 summarize FILE -o OUT --timeout 99999999999999d",
          "2 summarize FILE -o OUT --forks two",
          "2 summarize FILE -o OUT --forks 0",
          "2 summarize FILE -o OUT --fork-heap 1x",
          "2 summarize FILE -o OUT --fork-heap 1",
          "2 summarize FILE -o OUT --fork-heap 1t",
          "2 summarize FILE -o OUT --fork-heap 900g",
          "2 summarize FILE -o OUT --forks 65",
          "2 summarize FILE -o OUT --password-file DIR/none",
          "2 summarize FILE -o OUT --password-file DIR/empty",
          "2 summarize FILE -o OUT --link-base docs",
          "2 summarize FILE -o OUT --tune rank.damping",
          "2 summarize FILE -o OUT --tune rank.damping=much",
          "2 summarize FILE -o OUT --max-file-size big",
          "2 summarize FILE -o OUT --max-file-size 0",
          "2 summarize FILE -o OUT --max-rejected 200%",
          "2 summarize FILE -o OUT --max-rejected few",
          "2 summarize FILE -o OUT --parallelism -1",
          "2 summarize FILE -o OUT --parallelism x",
          "2 summarize FILE -o OUT --parallelism -9223372036854775808",
          "2 summarize FILE -o OUT --runner beam",
          "2 summarize FILE -o OUT --keep -3",
          "2 summarize FILE -o OUT --keep some",
          "2 summarize FILE -o OUT --date 2026-02-31",
          "2 summarize FILE -o OUT --date -0001-01-01",
          "2 summarize FILE -o OUT --date +10000-01-01",
          "2 summarize FILE -o OUT --since never",
          "2 summarize FILE -o OUT --until never",
          "2 summarize FILE -o OUT --config DIR/none.yaml",
          "2 summarize FILE -o OUT --config DIR/broken.yaml",
          "2 summarize FILE -o OUT --config DIR/unknown.yaml",
          "2 summarize FILE -o OUT --config DIR/list.yaml",
          "2 summarize FILE -o OUT --config DIR/empty",
          "2 summarize FILE -o OUT --log-file DIR/none/log",
          "2 summarize FILE -o OUT --log-file DIR/empty",
          "2 summarize FILE -o OUT --log-format xml",
          "2 summarize FILE -o OUT --metrics-file DIR/none/a.prom",
          "2 summarize FILE -o OUT --statistics DIR/none.stats",
          "2 summarize FILE -o OUT --statistics FILE",
          "2 summarize FILE -o OUT --statistics DIR/empty",
          "2 summarize FILE -o OUT --mode hybrid --student DIR/none",
          "2 summarize FILE -o OUT --mode hybrid --student DIR/empty",
          "2 summarize FILE -o OUT --mode hybrid --student FILE",
          "2 summarize FILE -o OUT --mode hybrid --student http://127.0.0.1:1/v1#m",
          "2 summarize FILE -o OUT --mode hybrid --student http://192.0.2.1/v1#m",
          "2 summarize FILE -o OUT --mode hybrid --student http://me:word@127.0.0.1/v1#m",
          "2 summarize FILE -o OUT --mode hybrid --student ftp://127.0.0.1/v1#m",
          "2 summarize FILE -o OUT --mode hybrid --student http://127.0.0.1:1#m --model n",
          "2 summarize FILE -o OUT --mode hybrid --student http://127.0.0.1:1#m --server-calls 0",
          "2 summarize FILE -o OUT --mode hybrid --student http://127.0.0.1:1 --key-file DIR/none",
          "2 summarize FILE -o OUT --mode hybrid --student http://127.0.0.1:1 --key-variable"
              + " NOTSET",
          "2 summarize FILE -o OUT --mode hybrid --context 4096",
          "2 summarize FILE -o OUT --mode hybrid --device gpu",
          "2 summarize FILE -o OUT --mode hybrid --samples 99",
          "2 summarize FILE -o OUT --mode hybrid --examples DIR/none",
          "2 summarize FILE -o OUT --mode hybrid --examples DIR/empty",
          "2 summarize FILE -o OUT --task x",
          "2 summarize FILE -o OUT --write-in de",
          "2 summarize FILE -o OUT --mode abstractive --write-in de",
          "2 summarize FILE -o OUT --mode abstractive --own-words --write-in de",
          "2 summarize FILE -o OUT --mode abstractive --own-words --write-in German",
          "2 plan DIR/none -o OUT",
          "2 plan FILE -o OUT --price cheap",
          "4 plan DIR/empty -o OUT",
          "2 plan FILE -o OUT --date 2026-02-31",
          "4 plan DIR/films -o OUT --keep 5 --hide-paths --quiet",
          "2 read",
          "2 read DIR/none.txt",
          "4 read DIR/empty",
          "4 read DIR/films",
          "1 read none://bucket/a.pdf",
          "2 read FILE --json --text",
          "2 show",
          "2 show DIR/none",
          "2 show DIR/empty",
          "2 show FILE",
          "2 show DIR/empty --level x",
          "2 show DIR/empty --run x",
          "2 retry DIR/none",
          "2 retry DIR/empty",
          "2 stats DIR/none -o OUT",
          "2 stats FILE -o DIR/none/terms",
          "2 stats FILE -o DIR/empty",
          "4 stats DIR/empty -o OUT",
          "2 student --checker-least 0.9",
          "2 student DIR/none",
          "2 student DIR/empty",
          "2 student http://127.0.0.1:1/v1#m",
          "2 student http://192.0.2.1/v1#m",
          "2 student http://127.0.0.1:1/v1#m --server-timeout 0",
          "2 config nonsense",
          "2 evaluate",
          "2 evaluate --documents FILE --json DIR/empty",
          "2 evaluate --documents DIR/none.jsonl");

  @TestFactory
  Stream<DynamicTest> wrongUsesAreToldInWords() throws Exception {
    Files.writeString(folder.resolve("mill.txt"), "The mill ground flour for six villages.\n");
    Files.createDirectory(folder.resolve("empty"));
    Files.writeString(Files.createDirectory(folder.resolve("films")).resolve("a.mp4"), "x");
    Files.writeString(folder.resolve("broken.yaml"), "a: [b\n- c: {");
    Files.writeString(folder.resolve("unknown.yaml"), "lenght: long\n");
    Files.writeString(folder.resolve("list.yaml"), "- length: long\n");
    Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
    return USES.stream().map(use -> DynamicTest.dynamicTest(use, () -> check(use)));
  }

  private static void check(String use) {
    String[] words = use.split(" ");
    String[] arguments =
        Arrays.stream(words, 1, words.length)
            .map(word -> word.replace("DIR", folder.toString()))
            .map(word -> word.replace("FILE", folder.resolve("mill.txt").toString()))
            .map(word -> word.replace("OUT", folder.resolve("out").toString()))
            .toArray(String[]::new);
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status;
    System.setOut(new PrintStream(new ByteArrayOutputStream()));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      status = Precis.run(arguments);
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
    String told = err.toString(StandardCharsets.UTF_8).replace(folder.toString(), "DIR");
    assertEquals(Integer.parseInt(words[0]), status, told);
    assertTrue(told.contains("precis"), told);
    assertFalse(CODE.matcher(told).find(), told);
    assertTrue(told.lines().count() <= 5, told);
    assertTrue(told.lines().allMatch(line -> line.length() < 400), told);
  }
}
