package io.precis.text;

import io.precis.language.ListResource;
import java.util.Map;
import java.util.Optional;

/** What commands of TeX print that stand for a sign: {@code times} is {@code ×}. */
public final class TexSigns {
  private static final Map<String, String> SIGNS =
      ListResource.pairs(TexSigns.class, "tex-signs.txt");

  private TexSigns() {}

  /**
   * The sign, or the word where TeX sets one.
   *
   * @param command without its backslash
   */
  public static Optional<String> of(String command) {
    return Optional.ofNullable(SIGNS.get(command));
  }
}
