package io.precis.student.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A chat template in Jinja, with the settings, filters, methods and functions that {@code
 * transformers} renders it with ({@code apply_chat_template}); {@code include} and {@code import}
 * are refused, as they are there.
 */
public final class ChatTemplate {
  private final List<Statement> body;

  private ChatTemplate(List<Statement> body) {
    this.body = body;
  }

  /**
   * Reads {@code template}.
   *
   * @throws TemplateException where it is no template
   */
  public static ChatTemplate parse(String template) {
    return new ChatTemplate(new Parser(Lexer.tokens(template)).template());
  }

  /**
   * Renders it.
   *
   * @param names texts, numbers, truth values, null, and lists and maps of them, by name
   * @throws TemplateException where the template refuses the messages, or costs too much
   */
  public String render(Map<String, Object> names) {
    Map<String, Object> all = new HashMap<>(Functions.GLOBAL);
    all.putAll(names);
    Frame frame = new Frame(all);
    try {
      Statement.run(body, frame);
      return frame.output();
    } catch (IndexOutOfBoundsException
        | ClassCastException
        | ArithmeticException
        | IllegalArgumentException
        | NullPointerException e) {
      throw new TemplateException("calls a function with what it does not take", e);
    }
  }
}
