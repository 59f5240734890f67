package io.precis.bench.ground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.ground.SourceIndex;
import io.precis.ground.SourceSentence;
import io.precis.testing.DevelopmentData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tukaani.xz.XZInputStream;

/**
 * Labelled sentences for the gate, made from the training pairs.
 *
 * <p>True sentences are what a near-extractive student writes:
 *
 * <ul>
 *   <li>{@code target}: sentences of human summaries of which two source sentences hold 95 % of the
 *       words, whose every number and capitalised word stands in the source, and that are not equal
 *       to a source sentence;
 *   <li>{@code reworded}: the same of which they hold 85 %;
 *   <li>{@code fused}: sentences that people made of two (wikisplit), by the same rule, in a source
 *       of 20 sentences;
 *   <li>{@code compressed}: source sentences without a parenthesis, an inserted clause or a
 *       connective, or two neighbours joined by "and";
 *   <li>{@code renumbered}: source sentences with a number written another way.
 * </ul>
 */
final class GroundData {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SETS =
      List.of(
          "scisummnet",
          "peps",
          "keps",
          "eips",
          "scitldr",
          "ms_driver_docs",
          "ms_cpp_docs",
          "crd3",
          "qmsum",
          "squality");
  private static final double COVERAGE = 0.85;
  private static final double COPIED = 0.95;
  private static final Pattern FACT = Pattern.compile("\\d+|(?<=[\\p{L},] )\\p{Lu}[\\p{L}\\p{N}]*");
  private static final int SOURCES = 300;
  private static final int JOINED_DOCUMENTS = 10;

  private final Random random = new Random(20240613);
  private final int perSet;
  private final List<GroundItem> items = new ArrayList<>();

  private GroundData(int perSet) {
    this.perSet = perSet;
  }

  private record Pair(String id, String source, List<String> targets) {}

  private record Truth(String kind, String document, List<SourceSentence> source, String text) {}

  /**
   * The items of one half.
   *
   * @param perSet most documents read of each set
   * @param half 0 to tune on, 1 to report on
   */
  static List<GroundItem> load(int perSet, int half) throws IOException {
    GroundData data = new GroundData(perSet);
    for (String set : SETS) {
      data.addDocuments(set);
    }
    data.addFused();
    return data.items.stream()
        .filter(i -> Math.floorMod(i.document().hashCode(), 2) == half)
        .toList();
  }

  /** The source texts of a file of pairs. */
  static List<String> sources(String relative) throws IOException {
    return read(relative, Integer.MAX_VALUE).stream().map(Pair::source).toList();
  }

  private void addDocuments(String set) throws IOException {
    List<Truth> truths = new ArrayList<>();
    for (Pair pair : read("data/train/" + set + ".jsonl.xz", perSet)) {
      List<SourceSentence> source =
          GroundText.sources(GroundText.sentences(pair.source(), Locale.ENGLISH), SOURCES);
      truths.addAll(targets(pair, source));
      truths.addAll(compressed(pair, source));
    }
    addAll(truths);
  }

  private List<Truth> targets(Pair pair, List<SourceSentence> source) {
    List<Set<String>> words = words(source);
    Set<String> same = source.stream().map(s -> spaced(s.text())).collect(Collectors.toSet());
    return pair.targets().stream()
        .flatMap(target -> GroundText.sentences(target, Locale.ENGLISH).stream())
        .filter(text -> isSentence(text) && !same.contains(spaced(text)))
        .filter(text -> isSupported(text, words))
        .limit(3)
        .map(text -> new Truth(targetKind(text, words), pair.id(), source, text))
        .toList();
  }

  private static String targetKind(String text, List<Set<String>> source) {
    return GroundText.coverage(text, source) >= COPIED ? "target" : "reworded";
  }

  private static String spaced(String text) {
    return String.join(" ", GroundText.words(text));
  }

  /** The label: enough of the words, and every number and capitalised word, in the source. */
  private static boolean isSupported(String text, List<Set<String>> source) {
    Set<String> all = source.stream().flatMap(Set::stream).collect(Collectors.toSet());
    boolean facts =
        FACT.matcher(text)
            .results()
            .map(fact -> fact.group().toLowerCase(Locale.ROOT))
            .allMatch(all::contains);
    return facts && GroundText.coverage(text, source) >= COVERAGE;
  }

  private static List<Set<String>> words(List<SourceSentence> source) {
    List<Set<String>> words = new ArrayList<>();
    source.forEach(sentence -> words.add(new HashSet<>(GroundText.words(sentence.text()))));
    return words;
  }

  private static boolean isSentence(String text) {
    int words = GroundText.words(text).size();
    return words >= 6 && words <= 60 && text.matches("(?s)[\\p{Lu}\"'].*[.!?\"')]");
  }

  private List<Truth> compressed(Pair pair, List<SourceSentence> source) {
    List<Truth> made = new ArrayList<>();
    List<Integer> fit = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      if (isSentence(source.get(i).text())) {
        fit.add(i);
      }
    }
    for (int round = 0; round < 2 && !fit.isEmpty(); round++) {
      int at = fit.get(random.nextInt(fit.size()));
      String next = fit.contains(at + 1) ? source.get(at + 1).text() : "";
      String text = GroundRewriting.shorten(source.get(at).text(), next, random);
      if (isSentence(text) && !text.equals(source.get(at).text())) {
        made.add(new Truth("compressed", pair.id(), source, text));
      }
    }
    fit.stream()
        .map(
            at ->
                new String[] {
                  source.get(at).text(), GroundRewriting.renumber(source.get(at).text())
                })
        .filter(both -> !both[0].equals(both[1]))
        .limit(1)
        .forEach(both -> made.add(new Truth("renumbered", pair.id(), source, both[1])));
    return made;
  }

  private void addFused() throws IOException {
    List<Truth> truths = new ArrayList<>();
    List<Pair> pairs = read("data/train/wikisplit_join.jsonl.xz", 3 * perSet);
    for (int from = 0; from + JOINED_DOCUMENTS <= pairs.size(); from += JOINED_DOCUMENTS) {
      List<Pair> group = pairs.subList(from, from + JOINED_DOCUMENTS);
      List<String> sentences =
          group.stream()
              .flatMap(
                  p ->
                      GroundText.sentences(GroundText.detokenised(p.source()), Locale.ENGLISH)
                          .stream())
              .toList();
      List<SourceSentence> source = GroundText.sources(sentences, SOURCES);
      for (Pair pair : group) {
        String text = GroundText.detokenised(pair.targets().get(0));
        if (isSentence(text) && isSupported(text, words(source))) {
          truths.add(new Truth("fused", group.get(0).id(), source, text));
        }
      }
    }
    addAll(truths);
  }

  private void addAll(List<Truth> truths) {
    SourceIndex index = null;
    for (int i = 0; i < truths.size(); i++) {
      Truth truth = truths.get(i);
      boolean same = i > 0 && truths.get(i - 1).source() == truth.source();
      String all =
          truth.source().stream().map(SourceSentence::text).collect(Collectors.joining(" "));
      List<GroundItem.Corrupted> corrupted =
          GroundCorruptions.of(truth.text(), all, foreign(truths, i), random);
      corrupted.addAll(
          BindingCorruptions.of(
              truth.text(), truth.source().stream().map(SourceSentence::text).toList(), random));
      // What stands in the source is not false, whatever it was made from.
      Set<String> said =
          truth.source().stream().map(each -> spaced(each.text())).collect(Collectors.toSet());
      corrupted.removeIf(each -> said.contains(spaced(each.text())));
      index = same ? index : SourceIndex.of(truth.source(), "en");
      items.add(new GroundItem(truth.kind(), truth.document(), index, truth.text(), corrupted));
    }
  }

  /** A true sentence of another document of the same set. */
  private String foreign(List<Truth> truths, int at) {
    for (int step = 1; step < truths.size(); step++) {
      Truth other = truths.get((at + 17 + step) % truths.size());
      if (!other.document().equals(truths.get(at).document())) {
        return other.text();
      }
    }
    throw new IllegalStateException("want at least two documents in each set");
  }

  private static List<Pair> read(String relative, int most) throws IOException {
    Path path =
        DevelopmentData.find(relative)
            .orElseThrow(() -> new IllegalStateException("no " + relative + ": set -Dprecis.data"));
    List<Pair> pairs = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new XZInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && pairs.size() < most;
          line = lines.readLine()) {
        JsonNode json = JSON.readTree(line);
        List<String> targets = new ArrayList<>();
        json.get("targets").forEach(target -> targets.add(target.asText()));
        pairs.add(new Pair(json.get("id").asText(), json.get("source").asText(), targets));
      }
    }
    return pairs;
  }
}
