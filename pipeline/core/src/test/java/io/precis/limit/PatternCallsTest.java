package io.precis.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** No pattern runs over a text where the document's deadline does not count it. */
class PatternCallsTest {
  /** The process that parses is killed from outside; the second is what deadlines are made of. */
  private static final List<String> EXCEPT =
      List.of(
          "io/precis/read/fork/",
          "io/precis/limit/TextPattern",
          "io/precis/limit/ExpressionReader",
          "io/precis/document/");

  private static final Set<String> PACKAGES =
      Set.of("bench", "evaluate", "cli", "direct", "flink", "spark");

  /** Nothing, or one class that may repeat: nothing comes after it that could fail. */
  private static final String LINEAR =
      "(?s)(?:\\(\\?<=[^()]*\\))?(?:\\\\[a-zA-Z](?:\\{\\w+})?|\\[(?:\\\\.|[^\\]\\\\])*])[+*]";

  @Test
  void whatALinearExpressionIs() {
    for (String linear : new String[] {"\\s+", "[^\\p{L}']+", "\\D+", "(?<=\\p{IsHan})\\s+"}) {
      assertTrue(isLinear(linear), linear);
    }
    for (String slow :
        new String[] {"[.,]+$", ".*a", "(?:a|b)+", "a{2,}b", "\\s*x", "(?<=.*)\\s+"}) {
      assertTrue(!isLinear(slow), slow);
    }
    assertTrue(isLinear("\\.$"));
    assertTrue(isLinear("[a-z]{2,3}"));
    assertTrue(isLinear("\\\\[,+*]"));
  }

  @Test
  void patternsAreTextPatterns() throws Exception {
    List<String> calls = new ArrayList<>();
    Path classes =
        Path.of(TextPattern.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    int read = 0;
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(PatternCallsTest::isOurs).sorted().toList()) {
        new ClassReader(Files.readAllBytes(file)).accept(new Calls(calls), 0);
        read++;
      }
    }
    assertTrue(read > 300, "classes read: " + read);
    assertEquals(List.of(), calls);
  }

  private static boolean isOurs(Path file) {
    String path = file.toString().replace('\\', '/');
    int at = path.indexOf("io/precis/");
    return path.endsWith(".class")
        && at >= 0
        && EXCEPT.stream().noneMatch(path.substring(at)::startsWith)
        && !PACKAGES.contains(path.substring(at).split("/")[2]);
  }

  /** Whether an expression looks at each character so often and no more, by how it is written. */
  private static boolean isLinear(String expression) {
    String plain = expression.replaceAll("(?s)\\\\.", "x").replaceAll("\\[[^\\]]*]", "x");
    return !plain.matches("(?s).*(?:[*+]|\\{\\d+,}).*")
        || expression.matches(LINEAR) && !expression.contains("*)");
  }

  private static final class Calls extends ClassVisitor {
    private final List<String> found;
    private String name;

    Calls(List<String> found) {
      super(Opcodes.ASM9);
      this.found = found;
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String base, String[] interfaces) {
      this.name = name;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String type, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        private final List<String> constants = new ArrayList<>();

        @Override
        public void visitLdcInsn(Object value) {
          if (value instanceof String text) {
            constants.add(text);
          }
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String type, boolean isInterface) {
          boolean direct =
              owner.equals("java/util/regex/Pattern")
                      && !Set.of("quote", "pattern").contains(called)
                  || owner.equals("java/util/regex/Matcher")
                      && (called.equals("usePattern")
                          || called.equals("reset") && type.startsWith("(L"));
          if (direct || isExpression(owner, called, type) && !isLinear(expression(called))) {
            found.add(name + "." + method + ": " + called);
          }
        }

        /** The one that was put on the stack last, or the one before its replacement. */
        private String expression(String called) {
          int back = called.startsWith("replace") ? 2 : 1;
          return constants.size() < back ? ".*" : constants.get(constants.size() - back);
        }
      };
    }

    private static boolean isExpression(String owner, String called, String type) {
      return owner.equals("java/lang/String")
          && (Set.of("matches", "replaceAll", "replaceFirst").contains(called)
              || called.equals("split"));
    }
  }
}
