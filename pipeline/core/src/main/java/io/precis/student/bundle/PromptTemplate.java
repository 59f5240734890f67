package io.precis.student.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.precis.limit.TextPattern;
import io.precis.onnx.ModelException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a student wants its input: fixed text around placeholders. Templates are data; name and
 * version go into the provenance of what was generated with them.
 *
 * <p>{@code {text}} stands for the text. {@code {task}}, {@code {structure}}, {@code
 * {length_words}}, {@code {style}}, {@code {audience}}, {@code {language}} and {@code {examples}}
 * stand for what is asked; a line whose placeholder has no value is left out.
 *
 * <p>A template that has its sentences cited shows them numbered from 1, a line each, and no line
 * of theirs can pass for the end of the text.
 *
 * @param texts in the language that it is in unless another is asked for
 * @param translations texts by BCP 47 primary language
 * @param example form of one worked example, with {@code {text}} and {@code {summary}}; what stands
 *     for {@code {examples}} is all of them, one after the other
 * @param cites whether it asks for the numbers of the sentences that each sentence rests on
 */
public record PromptTemplate(
    String name,
    String version,
    PromptTexts texts,
    Map<String, PromptTexts> translations,
    String example,
    boolean cites)
    implements Serializable {
  private static final String TEXT = "{text}";
  private static final String SUMMARY = "{summary}";
  private static final Map<String, PromptField> FIELDS =
      Arrays.stream(PromptField.values())
          .collect(Collectors.toMap(PromptField::placeholder, Function.identity()));
  private static final TextPattern FIELD =
      TextPattern.compile(
          FIELDS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
  private static final TextPattern PART_OF_EXAMPLE = TextPattern.compile("\\{(text|summary)}");

  /** The form of an example where a card has none. */
  private static final String EXAMPLE = "\nText: {text}\nSummary: {summary}";

  /** What would end the text. */
  private static final TextPattern FENCE = TextPattern.compile("<<<|>>>");

  private static final TextPattern SPACE = TextPattern.compile("\\s+");

  /** Where in the merge tree a prompt is used. */
  public enum Level {
    LEAF,
    MERGE,
    ROOT
  }

  public PromptTemplate {
    translations = Map.copyOf(translations);
    for (String template : texts.levels()) {
      if (!template.contains(TEXT)) {
        throw new ModelException(
            "prompt template " + name + " " + version + ": {text} is missing in it");
      }
    }
    if (!(example.contains(TEXT) && example.contains(SUMMARY))) {
      throw new ModelException(
          "prompt template "
              + name
              + " "
              + version
              + ": its example must have {text} and {summary}");
    }
  }

  /** A template of one language that shows running text, the same for a section and the whole. */
  PromptTemplate(String name, String version, String leaf, String merge, String example) {
    this(name, version, new PromptTexts(leaf, merge, merge, Map.of()), Map.of(), example, false);
  }

  /**
   * The card's template; otherwise that of base models of its layout, or the default of instruct
   * ones.
   */
  static PromptTemplate from(
      BundleJson card, String model, ModelCard.Kind kind, PromptTemplate base) {
    Optional<JsonNode> prompt = card.find("prompt");
    if (prompt.isPresent()) {
      return fromCard(card, model, prompt.get());
    }
    return kind == ModelCard.Kind.INSTRUCT ? instruct() : base;
  }

  /** Of a base model that reads a text and writes another. */
  static PromptTemplate ofPrefix(Optional<String> prefix) {
    String template = prefix.orElse("") + TEXT;
    return new PromptTemplate("prefix", "1", template, template, EXAMPLE);
  }

  /**
   * Of a base model that goes on with a text: what follows these letters is often a summary
   * (Radford et al. 2019, Language models are unsupervised multitask learners, section 3.6).
   */
  static PromptTemplate ofCompletion() {
    String template = TEXT + "\n\nTL;DR:";
    return new PromptTemplate("tldr", "1", template, template, EXAMPLE);
  }

  private static PromptTemplate fromCard(BundleJson card, String model, JsonNode prompt) {
    if (!prompt.path("leaf").isTextual()) {
      throw new ModelException(card.file() + ": \"prompt.leaf\" must be text");
    }
    String leaf = prompt.path("leaf").textValue();
    String merge = prompt.path("merge").asText(leaf);
    return new PromptTemplate(
        prompt.path("name").asText(model),
        prompt.path("version").asText("1"),
        new PromptTexts(leaf, merge, prompt.path("root").asText(merge), instruct().texts().words()),
        Map.of(),
        prompt.path("example").asText(EXAMPLE),
        prompt.path("cites").asBoolean(false));
  }

  /** The template for instruct students whose card has none. */
  public static PromptTemplate instruct() {
    return new PromptTemplate(
        "instruct",
        "3",
        PromptTexts.ofLanguage("en"),
        Map.of("zh", PromptTexts.ofLanguage("zh")),
        EXAMPLE,
        true);
  }

  /** The same in {@code language} where there is a translation, else as it is. */
  public PromptTemplate in(String language) {
    return new PromptTemplate(
        name, version, translations.getOrDefault(language, texts), translations, example, cites);
  }

  /** Whether there is a translation. */
  public boolean speaks(String language) {
    return translations.containsKey(language);
  }

  /** Sentences as they stand for the text: in a row, or numbered. */
  public String text(List<String> sentences) {
    if (!cites) {
      return String.join(" ", sentences);
    }
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      lines.append(i == 0 ? "" : "\n").append('[').append(i + 1).append("] ");
      lines.append(SPACE.matcher(unfenced(sentences.get(i))).replaceAll(" "));
    }
    return lines.toString();
  }

  private static String unfenced(String sentence) {
    return FENCE.matcher(sentence).replaceAll(mark -> String.join(" ", mark.group().split("")));
  }

  /**
   * The student's input.
   *
   * @param text what the student reads; put in last and never searched for placeholders
   */
  public String render(Level level, PromptRequest request, String text) {
    List<String> lines = new ArrayList<>();
    for (String line : template(level).split("\n", -1)) {
      fill(line, request).ifPresent(lines::add);
    }
    return insert(String.join("\n", lines), text);
  }

  /** One worked example as this template shows it; neither text is searched for placeholders. */
  public String example(String text, String summary) {
    return PART_OF_EXAMPLE
        .matcher(example)
        .replaceAll(
            part -> Matcher.quoteReplacement(part.group(1).equals("text") ? text : summary));
  }

  /** Why {@code request} cannot be obeyed with this template; empty where it can. */
  public Optional<String> refusal(PromptRequest request) {
    for (PromptField field : PromptField.values()) {
      boolean asked = request.value(field).isPresent();
      boolean everywhere =
          texts.levels().stream().allMatch(level -> level.contains(field.placeholder()));
      if (asked && !everywhere) {
        return Optional.of(
            "prompt template "
                + name
                + " "
                + version
                + " has no place for "
                + field.placeholder()
                + ": this student cannot be told it");
      }
    }
    return Optional.empty();
  }

  private String template(Level level) {
    return switch (level) {
      case LEAF -> texts.leaf();
      case MERGE -> texts.merge();
      case ROOT -> texts.root();
    };
  }

  /** The line with its values, none of which is searched for placeholders in turn. */
  private static Optional<String> fill(String line, PromptRequest request) {
    for (PromptField field : PromptField.values()) {
      boolean wanting = line.contains(field.placeholder()) && request.value(field).isEmpty();
      if (wanting && !line.contains(TEXT)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        FIELD.matcher(line).replaceAll(f -> Matcher.quoteReplacement(value(f.group(), request))));
  }

  private static String value(String placeholder, PromptRequest request) {
    PromptField field = FIELDS.get(placeholder);
    return escaped(field, request.value(field));
  }

  /** A value in which {@code {text}} is not taken for the place of the text. */
  private static String escaped(PromptField field, Optional<String> value) {
    return value
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the prompt needs a value for " + field.placeholder() + ", got none"))
        .replace(TEXT, "{ text }");
  }

  private static String insert(String prompt, String text) {
    int at = prompt.indexOf(TEXT);
    return prompt.substring(0, at) + text + prompt.substring(at + TEXT.length());
  }
}
