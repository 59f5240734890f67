package io.precis.evaluate.rouge;

import io.precis.language.ListResource;
import java.util.Map;
import java.util.Optional;

/**
 * English forms that Porter's rules do not reach ({@code began}, {@code children}) and their base
 * forms, from WordNet. The script ROUGE-1.5.5 looks here first.
 */
final class IrregularForms {
  private static final String RESOURCE = "wordnet-exceptions.txt";
  private static final Map<String, String> BASES =
      ListResource.pairs(IrregularForms.class, RESOURCE);

  private IrregularForms() {}

  /** The base form of {@code word} (lower case), where it is irregular. */
  static Optional<String> baseOf(String word) {
    return Optional.ofNullable(BASES.get(word));
  }
}
