package io.precis.compress;

import static java.util.Objects.requireNonNull;

import io.precis.language.LanguageRules;
import io.precis.language.LeaningBack;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which sentences of a document, as they are printed alone, need the one before them. Each is
 * looked at once, though ranking asks for it and so does every node of a tree that it stands under.
 * Safe for use by several threads.
 */
public final class LeaningSentences {
  private final LightEditor editor;
  private final String language;
  private final LeaningBack rules;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  private LeaningSentences(LightEditor editor, String language) {
    this.editor = requireNonNull(editor, "editor is null");
    this.language = requireNonNull(language, "language is null");
    this.rules = LanguageRules.of(language).leaningBack();
  }

  /**
   * Those of one document.
   *
   * @param editor how sentences are printed: a connective that it cuts leans on nothing
   * @param language BCP 47 primary language of the document
   */
  public static LeaningSentences of(LightEditor editor, String language) {
    return new LeaningSentences(editor, language);
  }

  /** Whether a sentence leans. */
  public boolean leans(String sentence) {
    Boolean leans = known.get(sentence);
    if (leans == null) {
      leans = rules.leans(printed(sentence));
      known.put(sentence, leans);
    }
    return leans;
  }

  /** A sentence as it is printed alone. */
  public String printed(String sentence) {
    return editor.printedAlone(sentence, language);
  }
}
