package io.precis.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that turn a statement round when one takes the other's place. */
public final class Antonyms {
  private static final Map<String, Set<String>> OPPOSITES = new HashMap<>();
  private static final List<String> PREFIXES = List.of("un", "in", "im", "ir", "il", "dis", "non");
  private static final int STEM = 4;

  static {
    pair(
        "increase increases increased increasing increasingly",
        "decrease decreases decreased decreasing decreasingly");
    pair("increase increases increased increasing", "reduce reduces reduced reducing");
    pair("rise rises rose risen rising", "fall falls fell fallen falling");
    pair("grow grows grew grown growing", "shrink shrinks shrank shrunk shrinking");
    pair("improve improves improved improving", "worsen worsens worsened worsening");
    pair("raise raises raised raising", "lower lowers lowered lowering");
    pair("accept accepts accepted", "reject rejects rejected");
    pair(
        "allow allows allowed",
        "forbid prohibit prevent forbids prohibits prevents forbade prohibited prevented");
    pair("enable enables enabled", "disable disables disabled");
    pair("include includes included including", "exclude excludes excluded excluding");
    pair("win wins won", "lose loses lost");
    pair("agree agrees agreed", "disagree disagrees disagreed");
    pair("support supports supported", "oppose opposes opposed");
    pair("gain gains gained", "loss losses lost");
    pair("start starts started begin begins began", "stop stops stopped end ends ended");
    pair("open opens opened", "close closes closed");
    pair("buy buys bought", "sell sells sold");
    pair("add adds added", "remove removes removed");
    pair("success successes successful", "failure failures failed");
    pair("new newer newest", "old older oldest");
    pair("input inputs", "output outputs");
    pair("hot hotter", "cold colder");
    pair("deep deeper", "shallow shallower");
    pair("always", "never");
    pair("before", "after");
    pair("more", "less fewer");
    pair("most", "least");
    pair("above over", "below under");
    pair("better best", "worse worst");
    pair("higher highest high", "lower lowest low");
    pair("larger largest large greater", "smaller smallest small");
    pair("faster fastest fast", "slower slowest slow");
    pair("true", "false");
    pair("positive", "negative");
    pair("maximum", "minimum");
    pair("first", "last");
    pair("early earlier", "late later");
    pair("long longer", "short shorter");
    pair("strong stronger", "weak weaker");
    pair("easy easier", "hard harder difficult");
    pair("internal", "external");
    pair("inside", "outside");
    pair("public", "private");
    pair("required mandatory", "optional");
    pair("must", "may");
  }

  private Antonyms() {}

  private static void pair(String some, String others) {
    for (String one : some.split(" ")) {
      for (String other : others.split(" ")) {
        OPPOSITES.computeIfAbsent(one, key -> new HashSet<>()).add(other);
        OPPOSITES.computeIfAbsent(other, key -> new HashSet<>()).add(one);
      }
    }
  }

  /** Whether the two are opposites by the list, or by a prefix such as un- or in-. */
  public static boolean areOpposite(String one, String other) {
    return OPPOSITES.getOrDefault(one, Set.of()).contains(other)
        || denies(one, other)
        || denies(other, one);
  }

  /** Whether {@code longer} is {@code plain} with a denying prefix. */
  private static boolean denies(String longer, String plain) {
    return plain.length() >= STEM
        && longer.endsWith(plain)
        && PREFIXES.contains(longer.substring(0, longer.length() - plain.length()));
  }
}
