package io.precis.student.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.student.Golden;
import io.precis.testing.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates against what transformers renders of them: render_templates.py in the recipes. */
class ChatTemplateTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Our own templates, in the manner of the families, and pieces of Jinja. */
  @Test
  void rendersWhatTransformersDoes() throws IOException {
    check(Golden.directory("templates/golden.json"), 55);
  }

  /**
   * The templates of published models. They are their makers' and not in the repository: {@code
   * -Dprecis.templates=FILE} names what the recipe made of them.
   */
  @Test
  void rendersPublishedTemplates() throws IOException {
    String file = System.getProperty("precis.templates");
    assumeTrue(file != null, "-Dprecis.templates=FILE names no file of templates");
    check(Path.of(file), 1);
  }

  private static void check(Path file, int least) throws IOException {
    JsonNode root = JSON.readTree(file.toFile());
    List<String> wrong = new ArrayList<>();
    int rendered = 0;
    for (Map.Entry<String, JsonNode> each : root.get("templates").properties()) {
      String template = each.getValue().get("template").textValue();
      for (Map.Entry<String, JsonNode> chat : each.getValue().get("rendered").properties()) {
        String got = rendered(template, root.get("chats").get(chat.getKey()));
        String wanted = chat.getValue().textValue();
        rendered++;
        if (wanted == null ? !got.startsWith(REFUSED) : !got.equals(wanted)) {
          wrong.add(each.getKey() + " " + chat.getKey() + ": [" + wanted + "] but [" + got + "]");
        }
      }
    }
    assertEquals(List.of(), wrong, wrong.size() + " of " + rendered);
    assertTrue(rendered >= least, rendered + " were rendered");
  }

  private static final String REFUSED = "refused: ";

  private static String rendered(String template, JsonNode messages) {
    Map<String, Object> names = new HashMap<>();
    names.put("messages", JSON.convertValue(messages, List.class));
    names.put("add_generation_prompt", true);
    names.put("enable_thinking", false);
    names.put("tools", null);
    names.put("documents", null);
    names.put("bos_token", "<s>");
    names.put("eos_token", "</s>");
    names.put("pad_token", "<pad>");
    names.put("unk_token", "<unk>");
    names.put("date_string", "26 Jul 2024");
    try {
      return ChatTemplate.parse(template).render(names);
    } catch (TemplateException e) {
      assertEquals(1, e.getMessage().lines().count(), e.getMessage());
      return REFUSED + e.getMessage();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{% for i in range(999999999) %}{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% set n = namespace(t='aaaaaaaaaa') %}{% for i in range(60) %}"
            + "{% set n.t = n.t + n.t %}{% endfor %}",
        "{{ 'a' * 999999999999 }}",
        "{% set n = namespace(t=[1]) %}{% for i in range(60) %}"
            + "{% set n.t = n.t + n.t %}{% endfor %}",
        "{% for i in range(2000) %}{{ 'aaaaaaaaaaaaaaaaaaaa' * 100 }}{% endfor %}",
        "{{ 'a'.split() [0][0][0].split(1, 2, 3) }}",
        "{{ range() }}",
        "{{ ''.join() }}"
      })
  void endsWhatWouldNot(String template) {
    assertThrows(TemplateException.class, () -> ChatTemplate.parse(template).render(Map.of()));
  }

  @Test
  void endsDeepOnes() {
    for (String[] each :
        new String[][] {{"(", ")"}, {"[", "]"}, {"not ", ""}, {"1 if 1 else ", ""}, {"1 + ", ""}}) {
      String deep = "{{ " + each[0].repeat(20_000) + "1" + each[1].repeat(20_000) + " }}";
      assertThrows(
          TemplateException.class, () -> ChatTemplate.parse(deep).render(Map.of()), each[0]);
    }
    String blocks = "{% if 1 %}".repeat(5000) + "{% endif %}".repeat(5000);
    assertThrows(TemplateException.class, () -> ChatTemplate.parse(blocks));
  }

  /** Nothing of Java is to be reached. */
  @Test
  void reachesNothingOfJava() {
    Map<String, Object> names = Map.of("text", "abc", "list", List.of(1L));
    assertEquals("", ChatTemplate.parse("{{ text.class }}").render(names));
    assertThrows(
        TemplateException.class,
        () -> ChatTemplate.parse("{{ list.getClass().forName('x') }}").render(names));
  }

  /** Damage is found, or renders as something; it never escapes as another error. */
  @Test
  void survivesDamagedTemplates() throws IOException {
    Random random = Seeds.randomFor(ChatTemplateTest.class);
    JsonNode root = JSON.readTree(Golden.directory("templates/golden.json").toFile());
    List<JsonNode> all = new ArrayList<>();
    root.get("templates").forEach(each -> all.add(each.get("template")));
    for (int i = 0; i < 3000; i++) {
      StringBuilder damaged = new StringBuilder(all.get(random.nextInt(all.size())).textValue());
      for (int k = random.nextInt(4); k >= 0; k--) {
        int at = random.nextInt(damaged.length());
        damaged.setCharAt(at, "{}%#|.()[]'\"-+*/~=,: 019anif\n".charAt(random.nextInt(29)));
      }
      assertFalse(rendered(damaged.toString(), root.get("chats").get("one")) == null);
    }
  }
}
