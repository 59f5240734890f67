package io.precis.student.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.student.tokenize.WordPieceMarkers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceWordConstraintTest {
  private static final List<String> VOCABULARY =
      List.of(
          "<s>", "ĠMon", "te", "ings", "ĠCar", "lo", "Ġ", "1", "9", "7", "8", "Ġso", "Ġsett", "ing",
          "s", ".", "Ġmen");
  private static final int[] SOURCE = ids("<s> ĠMon te ĠCar lo Ġsett ing s Ġ 1 9 7 9 .");

  private SourceWordConstraint guard;

  @BeforeEach
  void readTokenizer(@TempDir Path folder) throws IOException {
    StringBuilder json = new StringBuilder("{\"model\":{\"vocab\":{");
    for (int id = 0; id < VOCABULARY.size(); id++) {
      json.append(id == 0 ? "\"" : ",\"").append(VOCABULARY.get(id)).append("\":").append(id);
    }
    json.append("}},\"added_tokens\":[{\"id\":0,\"content\":\"<s>\"}]}");
    Path file = Files.writeString(folder.resolve("tokenizer.json"), json);
    guard = new SourceWordConstraint(WordPieceMarkers.read(file), SOURCE);
  }

  private static int[] ids(String tokens) {
    return Arrays.stream(tokens.split(" ")).mapToInt(VOCABULARY::indexOf).toArray();
  }

  private static float lost(SourceWordConstraint guard, int[] written, int next) {
    TopTokens options = new TopTokens(1);
    options.add(next, 0);
    guard.apply(options, written);
    return options.score(0);
  }

  @Test
  void theSourceMayBeCopied() {
    for (int i = 1; i < SOURCE.length; i++) {
      assertEquals(0, lost(guard, Arrays.copyOf(SOURCE, i), SOURCE[i]), VOCABULARY.get(SOURCE[i]));
    }
  }

  @Test
  void nothingIsLostWithoutAGuard() {
    assertEquals(0, lost(SourceWordConstraint.NONE, ids("<s> ĠMon"), ids("ings")[0]));
  }

  @ParameterizedTest
  @CsvSource({
    "ĠMon,        ings, true", // two halves
    "ĠMon te,     s,    true",
    "ĠMon te,     Ġso,  false",
    "ĠMon,        Ġso,  false", // a token is a word in its own right
    "Ġsett ing,   Ġso,  true", // a cut word
    "Ġso,         ings, false", // the student's own word
    "Ġ 1 9 7,     8,    true",
    "Ġ 1 9,       Ġmen, true", // a cut number
    "Ġ 1 9 7 9,   Ġmen, false",
    "Ġso Ġ,       8,    true", // no source number begins so
    "Ġso Ġ,       1,    false",
  })
  void wordsBreakWhereTheSourceHasNoSuch(String written, String next, boolean breaks) {
    int[] tokens = IntStream.concat(IntStream.of(0), Arrays.stream(ids(written))).toArray();
    assertEquals(breaks ? -20 : 0, lost(guard, tokens, ids(next)[0]));
  }
}
