package io.precis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A package's door is its public types: its package-info names them, and no type that is gone. */
class PackageDoorsTest {
  private static final String SOURCES = "src/main/java";
  private static final Pattern LINK = Pattern.compile("\\{@link[\\s*]+([\\w.]+)");

  /** Types by their full names, with whether they are public. */
  private static final Map<String, Boolean> TYPES = new TreeMap<>();

  /** Full names of the types that each package's info names. */
  private static final Map<String, Set<String>> NAMED = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    Path root = TestData.path("documents").toRealPath().getParent().getParent();
    for (Path sources : sources(root)) {
      try (Stream<Path> files = Files.walk(sources.resolve("io/precis"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          read(sources.relativize(file), Files.readString(file));
        }
      }
    }
    assertTrue(NAMED.size() > 50, NAMED.keySet().toString());
  }

  /** Of the modules, which lie at most two folders below the root. */
  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> folders = Files.find(root, 2, (file, type) -> type.isDirectory())) {
      return folders
          .map(module -> module.resolve(SOURCES))
          .filter(sources -> Files.isDirectory(sources.resolve("io/precis")))
          .toList();
    }
  }

  private static void read(Path file, String text) {
    String type = file.toString().replace(".java", "").replace('/', '.');
    String name = simple(type);
    if (name.equals("package-info")) {
      NAMED.put(home(type), linked(home(type), text));
    } else {
      TYPES.put(
          type, Pattern.compile("(?m)^public (?:[\\w-]+ )*" + name + "\\b").matcher(text).find());
    }
  }

  private static Set<String> linked(String home, String text) {
    Set<String> linked = new TreeSet<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      String type = link.group(1);
      linked.add(type.indexOf('.') < 0 ? home + '.' + type : type);
    }
    return linked;
  }

  private static String home(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  @Test
  void everyPublicTypeIsNamed() {
    List<String> unnamed =
        TYPES.keySet().stream()
            .filter(TYPES::get)
            .filter(type -> !NAMED.getOrDefault(home(type), Set.of()).contains(type))
            .toList();
    assertEquals(List.of(), unnamed, "name them in package-info.java, or close them");
  }

  @Test
  void everyNamedTypeIsThere() {
    Set<String> gone =
        NAMED.values().stream()
            .flatMap(Set::stream)
            .filter(type -> type.startsWith("io.precis."))
            .filter(type -> !TYPES.containsKey(type) && !NAMED.containsKey(type))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), gone);
  }

  @Test
  void noNameIsUsedTwice() {
    Map<String, List<String>> byName =
        TYPES.keySet().stream().collect(Collectors.groupingBy(PackageDoorsTest::simple));
    byName.values().removeIf(types -> types.size() == 1);
    assertEquals(Map.of(), byName, "two types of one name are taken for each other");
  }
}
