package io.precis.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of the sentences of one document: ranking, choosing for each node, names and topics ask
 * for the same ones. Belongs to the thread that opened it, until it is closed. Holds so much text
 * at most; sentences beyond are analysed whenever they are asked for.
 */
public final class TermCache implements AutoCloseable {
  /** Characters of all texts together; their terms take some 10 to 20 bytes a character. */
  static final int MOST_CHARACTERS = 1 << 20;

  private static final ThreadLocal<TermCache> CURRENT = new ThreadLocal<>();

  private final TermCache before;
  private final Map<TermAnalyzer, Map<String, List<Term>>> known = new HashMap<>();
  private int characters;

  private TermCache(TermCache before) {
    this.before = before;
  }

  /** An empty one for this thread; one that was open before is used again when it is closed. */
  public static TermCache open() {
    TermCache opened = new TermCache(CURRENT.get());
    CURRENT.set(opened);
    return opened;
  }

  /** The terms of a text; analysed where no cache is open, or where it lacks them. */
  static List<Term> terms(TermAnalyzer analyzer, String text) {
    TermCache open = CURRENT.get();
    return open == null ? analyzer.analyze(text) : open.of(analyzer, text);
  }

  private List<Term> of(TermAnalyzer analyzer, String text) {
    Map<String, List<Term>> ofLanguage =
        known.computeIfAbsent(analyzer, language -> new HashMap<>());
    List<Term> terms = ofLanguage.get(text);
    if (terms == null) {
      terms = List.copyOf(analyzer.analyze(text));
      characters += text.length();
      if (characters <= MOST_CHARACTERS) {
        ofLanguage.put(text, terms);
      }
    }
    return terms;
  }

  @Override
  public void close() {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
