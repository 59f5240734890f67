package io.precis.direct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the jar must bring to be passed on: notices, licences, the list of what is inside. */
@Tag("slow")
class JarContentsTest {
  private static final Path ROOT = Path.of(System.getProperty("precis.testdata")).getParent();
  private static final Path JAR = ROOT.resolve("runners/direct/target/precis.jar");
  private static final String THIRD_PARTY = "META-INF/third-party/";
  private static final long MOST_BYTES = 265_000_000;

  private JarFile jar;

  @BeforeEach
  void open() throws IOException {
    assumeTrue(Files.isRegularFile(JAR), "no jar was built");
    jar = new JarFile(JAR.toFile());
    assumeTrue(
        !jar.stream().anyMatch(each -> each.getName().contains("onnxruntime_providers_cuda")),
        "the jar for GPUs is another one");
  }

  @AfterEach
  void close() throws IOException {
    if (jar != null) {
      jar.close();
    }
  }

  @Test
  void isNoLargerThanItMayBe() throws IOException {
    assertTrue(Files.size(JAR) < MOST_BYTES, () -> "bytes: " + JAR.toFile().length());
  }

  @Test
  void noticesOfAllAreMergedIntoOne() throws IOException {
    String notice = read("META-INF/NOTICE");
    for (String project :
        List.of(
            "Précis",
            "Apache Beam",
            "Apache Tika",
            "Apache POI",
            "Apache PDFBox",
            "Apache Lucene",
            "Apache OpenNLP",
            "Apache Avro",
            "Apache Commons Compress",
            "ICU4J",
            "Bouncy Castle",
            "ONNX Runtime",
            "all-MiniLM-L6-v2")) {
      assertTrue(notice.contains(project), () -> project + " is not in the notice");
    }
    assertEquals(Files.readString(ROOT.resolve("LICENSE")), read("META-INF/LICENSE"));
  }

  @Test
  void everyThirdPartyIsListedWithTheTextOfItsLicence() throws IOException {
    String list = read(THIRD_PARTY + "THIRD-PARTY.txt");
    for (String artifact :
        List.of("org.apache.poi:poi:", "com.ibm.icu:icu4j:", "org.bouncycastle:bcprov-jdk18on:")) {
      assertTrue(list.contains(artifact), () -> artifact + " is not in the list");
    }
    for (String line : list.lines().filter(each -> each.contains("(")).toList()) {
      List<String> licences = licences(line);
      assertTrue(
          licences.stream().anyMatch(each -> has(THIRD_PARTY + "licences/" + each + ".txt")),
          () -> "no text of a licence of" + line);
    }
  }

  @Test
  void filesThatThirdPartiesBringAreKeptForEach() {
    for (String jarName : List.of("icu4j", "pdfbox", "poi", "lucene-core", "onnxruntime")) {
      String folder = THIRD_PARTY + "notices/" + jarName + "/";
      assertTrue(
          jar.stream().anyMatch(each -> each.getName().startsWith(folder) && !each.isDirectory()),
          () -> "nothing in " + folder);
    }
  }

  @Test
  void everySetThatWeightsWereLearnedFromIsNamed() throws IOException {
    String data = read(THIRD_PARTY + "MODELS-AND-DATA.txt");
    List<String> cards =
        jar.stream()
            .map(ZipEntry::getName)
            .filter(each -> each.startsWith("io/precis/student/"))
            .filter(each -> each.endsWith("model_card.json"))
            .toList();
    assertTrue(!cards.isEmpty(), "no card is in the jar");
    for (String card : cards) {
      assertTrue(
          data.contains(card.substring(0, card.lastIndexOf('/'))), () -> card + " is not told of");
      String text = read(card);
      Matcher names =
          Pattern.compile("\"name\": \"([a-z_0-9]+)(?:\\+[a-z]+)?\",\\s*\"licence\"").matcher(text);
      while (names.find()) {
        String set = names.group(1);
        assertTrue(data.contains("  " + set + " "), () -> set + " of " + card + " is not named");
      }
    }
  }

  /** Also what a library has inside it, as far as that names itself. */
  @Test
  void everyGroupInsideHasItsLineInTheNotice() throws IOException {
    String notice = read("META-INF/NOTICE");
    Set<String> groups =
        jar.stream()
            .map(ZipEntry::getName)
            .filter(each -> each.matches("META-INF/maven/[^/]+/[^/]+/pom\\.(xml|properties)"))
            .map(each -> each.split("/")[2])
            .filter(each -> !each.equals("io.precis"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(groups.size() > 50, groups::toString);
    groups.removeIf(each -> notice.contains(each + ":"));
    assertEquals(Set.of(), groups, "groups without a line");
  }

  /** Held against what was there to be compiled with, which the lists are not made from. */
  @Test
  void everyLibraryWhoseClassesAreInsideIsListed() throws IOException {
    String notice = read("META-INF/NOTICE");
    String list = read(THIRD_PARTY + "THIRD-PARTY.txt");
    String bill = read("META-INF/sbom/precis.cdx.json");
    int count = 0;
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path file = Path.of(part);
      String fileName = file.getFileName().toString();
      if (!fileName.endsWith(".jar") || fileName.startsWith("precis") || !isInside(file)) {
        continue;
      }
      count++;
      // in another version, it may be, than these tests are run with
      String artifact = file.getParent().getParent().getFileName().toString();
      assertTrue(notice.contains(":" + artifact + ":"), () -> artifact + " is not in the notice");
      assertTrue(list.contains(":" + artifact + ":"), () -> artifact + " is not in the list");
      assertTrue(bill.contains("/" + artifact + "@"), () -> artifact + " is not in the bill");
    }
    assertTrue(count > 50, "libraries: " + count);
  }

  private boolean isInside(Path library) throws IOException {
    try (JarFile file = new JarFile(library.toFile())) {
      return file.stream()
          .map(ZipEntry::getName)
          .filter(each -> each.endsWith(".class") && !each.startsWith("META-INF/"))
          .filter(each -> !each.endsWith("module-info.class"))
          .findFirst()
          .filter(this::has)
          .isPresent();
    }
  }

  /** What its schema asks of it, as far as we use it. */
  @Test
  void billOfMaterialsIsOne() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(read("META-INF/sbom/precis.cdx.json"));
    assertEquals("CycloneDX", bill.path("bomFormat").asText());
    assertEquals("1.6", bill.path("specVersion").asText());
    assertTrue(bill.at("/metadata/component/version").asText().matches("\\d+\\.\\d+\\.\\d+.*"));
    Set<String> names = new TreeSet<>();
    for (JsonNode component : bill.path("components")) {
      String name = component.path("bom-ref").asText();
      assertTrue(names.add(name), () -> name + " is there twice");
      assertEquals(name, component.path("purl").asText());
      assertTrue(!component.path("group").asText().isEmpty(), name);
      JsonNode licence = component.at("/licenses/0");
      String id = licence.at("/license/id").asText(licence.path("expression").asText());
      assertTrue(
          id.isEmpty() ? licence.at("/license").has("name") : id.matches("[A-Za-z0-9. -]+"),
          () -> name + ": " + licence);
    }
    assertTrue(names.stream().anyMatch(each -> each.startsWith("pkg:maven/org.apache.tika/")));
  }

  /** The names in brackets at the head of a line. */
  private static List<String> licences(String line) {
    List<String> names = new ArrayList<>();
    Matcher head = Pattern.compile("\\G\\s*\\(([^)]*)\\)").matcher(line);
    while (head.find()) {
      names.add(head.group(1));
    }
    return names;
  }

  private boolean has(String name) {
    return jar.getEntry(name) != null;
  }

  private String read(String name) throws IOException {
    assertTrue(has(name), () -> name + " is not in the jar");
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
