package io.precis.select;

import io.precis.compress.LightEditor;
import io.precis.language.LanguageRules;
import io.precis.language.LeaningBack;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which sentences, as they are printed alone, need the one before them. Each is looked at once,
 * though every node of a tree asks for those under it. Safe for use by several threads.
 */
final class LeaningSentences {
  private final LightEditor editor;
  private final String language;
  private final LeaningBack rules;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  LeaningSentences(LightEditor editor, String language) {
    this.editor = editor;
    this.language = language;
    this.rules = LanguageRules.of(language).leaningBack();
  }

  boolean leans(String sentence) {
    Boolean leans = known.get(sentence);
    if (leans == null) {
      leans = rules.leans(editor.printedAlone(sentence, language));
      known.put(sentence, leans);
    }
    return leans;
  }
}
