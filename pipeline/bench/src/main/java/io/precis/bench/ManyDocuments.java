package io.precis.bench;

import io.precis.rank.RandomProse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes documents that are all different, plain text of 50 KB each, or as much as is asked for,
 * under a heading every few paragraphs, to measure what a run of many costs.
 *
 * <p>Their sentences are the annual report's of {@code testdata}, drawn at random, every number and
 * some words replaced by random ones: so they are told as English and have no two sentences alike.
 *
 * <p>{@code PRECIS_BENCH_COUNTS="50 200" pipeline/bench/cost.sh} writes so many and runs them;
 * alone it takes a directory, how many, and how many characters each (1,000 make some 200 words),
 * and finds {@code testdata} by the system property {@code precis.testdata}.
 */
public final class ManyDocuments {
  private static final int CHARACTERS = 50_000;
  private static final int SENTENCES_IN_PARAGRAPH = 6;
  private static final int PARAGRAPHS_IN_SECTION = 8;
  private static final long SEED = 20_261_123;

  private final Random random;
  private final int characters;
  private final List<String> sentences;
  private final List<String> words;

  private ManyDocuments(Random random, int characters, String prose) {
    this.random = random;
    this.characters = characters;
    this.sentences =
        prose
            .lines()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Arrays.stream(line.split("(?<=\\.) ")))
            .filter(line -> line.endsWith("."))
            .toList();
    this.words =
        new RandomProse(random, 20_000)
            .sentences(5_000, 40).stream()
                .flatMap(sentence -> Arrays.stream(sentence.split("[ .]+")))
                .toList();
  }

  /**
   * Takes a directory, which is made, how many documents to write into it, and at least how many
   * characters each.
   */
  public static void main(String[] args) throws IOException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    Path testdata = Path.of(System.getProperty("precis.testdata", "../testdata"));
    int characters = args.length > 2 ? Integer.parseInt(args[2]) : CHARACTERS;
    ManyDocuments documents =
        new ManyDocuments(
            new Random(SEED),
            characters,
            Files.readString(testdata.resolve("recipes/prose/annual-report.md")));
    int count = Integer.parseInt(args[1]);
    for (int i = 0; i < count; i++) {
      Files.writeString(
          directory.resolve(String.format(Locale.ROOT, "%05d.txt", i)), documents.next());
    }
  }

  private String next() {
    StringBuilder text = new StringBuilder(characters + 2_000);
    for (int section = 1; text.length() < characters; section++) {
      text.append(section).append(". ").append(capital(word())).append(" and ").append(word());
      text.append("\n\n");
      for (int i = 0; i < PARAGRAPHS_IN_SECTION && text.length() < characters; i++) {
        paragraph(text);
      }
    }
    return text.toString();
  }

  private void paragraph(StringBuilder text) {
    for (int i = 0; i < SENTENCES_IN_PARAGRAPH; i++) {
      text.append(i == 0 ? "" : " ").append(sentence());
    }
    text.append("\n\n");
  }

  private String sentence() {
    StringBuilder out = new StringBuilder();
    for (String word : sentences.get(random.nextInt(sentences.size())).split(" ")) {
      boolean replaced = random.nextInt(8) == 0 && word.chars().allMatch(Character::isLowerCase);
      out.append(out.isEmpty() ? "" : " ").append(replaced ? word() : renumbered(word));
    }
    return out.toString();
  }

  private String renumbered(String word) {
    StringBuilder out = new StringBuilder();
    word.chars()
        .map(c -> c >= '1' && c <= '9' ? '1' + random.nextInt(9) : c)
        .forEach(c -> out.append((char) c));
    return out.toString();
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
