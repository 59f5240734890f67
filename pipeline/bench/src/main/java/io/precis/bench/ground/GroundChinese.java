package io.precis.bench.ground;

import io.precis.bench.ground.GroundItem.Corrupted;
import io.precis.ground.SourceIndex;
import io.precis.ground.SourceSentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Labelled Chinese sentences: source sentences shortened by rule or with a number written another
 * way, and the same made false.
 */
final class GroundChinese {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?(?![\\w.])");
  private static final Pattern NUMERAL = Pattern.compile("[二三四五六七八九](?=[个次年月天种项条十百])");
  private static final Pattern NAME = Pattern.compile("(?<![\\w./-])[A-Z][A-Za-z]{2,}(?![\\w./-])");
  private static final Pattern AFFIRMED = Pattern.compile("(?<![不没未无])(?:可以|需要|支持|能够|应该|必须)");
  private static final Pattern DENIED = Pattern.compile("(?:不|没有|无法|未)(?=[支需能会可建])");
  private static final int SENTENCES = 40;

  private final Random random = new Random(7);
  private final List<GroundItem> items = new ArrayList<>();

  private GroundChinese() {}

  static List<GroundItem> load() throws IOException {
    GroundChinese data = new GroundChinese();
    for (String set : List.of("tidb_docs_zh_dev", "vcsum_meeting_zh_dev")) {
      List<String> sources = GroundData.sources("data/eval/" + set + ".jsonl.xz");
      for (int i = 0; i < sources.size(); i++) {
        String other = sources.get((i + 1) % sources.size());
        data.add(set + i, sources.get(i), GroundText.sentences(other, Locale.CHINESE));
      }
    }
    return data.items;
  }

  private void add(String document, String text, List<String> others) {
    List<SourceSentence> source =
        GroundText.sources(GroundText.sentences(text, Locale.CHINESE), 600);
    SourceIndex index = SourceIndex.of(source, "zh");
    List<SourceSentence> fit = source.stream().filter(s -> isSentence(s.text())).toList();
    List<String> foreign = others.stream().filter(GroundChinese::isSentence).toList();
    for (int i = 0; i < Math.min(SENTENCES, fit.size()) && !foreign.isEmpty(); i++) {
      String sentence = fit.get(random.nextInt(fit.size())).text();
      String written = rewritten(sentence);
      String kind = written.equals(sentence) ? "verbatim" : "rewritten";
      List<Corrupted> corrupted = corrupted(written, text);
      corrupted.add(new Corrupted("foreign", foreign.get(random.nextInt(foreign.size()))));
      items.add(new GroundItem(kind, document, index, written, corrupted));
    }
  }

  private static boolean isSentence(String text) {
    long han = text.codePoints().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
    return han >= 10 && han <= 120;
  }

  private static String rewritten(String text) {
    String shorter = text.replaceFirst("^(?:但是|因此|此外|另外|同时|所以|然后|那么)[，,]?", "");
    String cut = shorter.replaceFirst("（[^（）]*）", "");
    String[] digits = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    return Pattern.compile("(?<![\\w.%])([3-9])(?= ?[个次天种项条])")
        .matcher(cut)
        .replaceFirst(m -> digits[Integer.parseInt(m.group(1)) - 1]);
  }

  private List<Corrupted> corrupted(String text, String source) {
    List<Corrupted> corrupted = new ArrayList<>();
    pick(NUMBER, text, n -> Integer.toString(1 + random.nextInt(9)) + n, "number", corrupted);
    pick(NUMERAL, text, n -> n.equals("八") ? "三" : "八", "numeral", corrupted);
    List<String> names =
        NAME.matcher(source)
            .results()
            .map(MatchResult::group)
            .filter(n -> !text.contains(n))
            .toList();
    if (!names.isEmpty()) {
      pick(NAME, text, n -> names.get(random.nextInt(names.size())), "name", corrupted);
    }
    if (DENIED.matcher(text).find()) {
      pick(DENIED, text, n -> "", "negation", corrupted);
    } else {
      pick(AFFIRMED, text, n -> "不" + n, "negation", corrupted);
    }
    return corrupted;
  }

  private void pick(
      Pattern pattern,
      String text,
      java.util.function.UnaryOperator<String> change,
      String kind,
      List<Corrupted> corrupted) {
    List<MatchResult> all = pattern.matcher(text).results().toList();
    if (!all.isEmpty()) {
      MatchResult place = all.get(random.nextInt(all.size()));
      String other = change.apply(place.group());
      corrupted.add(
          new Corrupted(
              kind, text.substring(0, place.start()) + other + text.substring(place.end())));
    }
  }
}
