package io.precis.text.identify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import io.precis.testing.TestData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against Tika's own detector, which the probe takes the place of. */
@Tag("slow")
class LanguageProbeTest {
  private static final int SAMPLE = 6_000;

  /** A look whose lead is just at the border may end the probe in one of them alone. */
  private static final int MOST_OTHERS = 2;

  @Test
  void theModelIsOpenNlps() throws IOException {
    try (InputStream file = LanguageModel.class.getResourceAsStream("languages.bin")) {
      assertArrayEquals(MakeLanguageModel.bytes(), file.readAllBytes());
    }
  }

  @Test
  void itGuessesWhatTikaGuesses() throws IOException {
    Random random = Seeds.randomFor(getClass());
    LanguageModel model = LanguageModel.read();
    OpenNLPDetector tika = new OpenNLPDetector();
    tika.setMaxLength(SAMPLE);
    List<String> texts = texts();
    int others = 0;
    for (int i = 0; i < 300; i++) {
      String text = piece(texts.get(random.nextInt(texts.size())), random);
      tika.reset();
      tika.addText(text);
      List<LanguageResult> expected = tika.detectAll();
      LanguageProbe.Guess guess = LanguageProbe.guess(model, text);
      others += isSame(expected, guess) ? 0 : 1;
    }
    assertTrue(others <= MOST_OTHERS, others + " of 300");
  }

  /** Weights are kept as floats: which of two like languages leads may differ. */
  private static boolean isSame(List<LanguageResult> expected, LanguageProbe.Guess guess) {
    double first = expected.get(0).getRawScore();
    double second = expected.get(1).getRawScore();
    return Math.abs(first - guess.probability()) < 1e-3
        && Math.abs(second - guess.second()) < 1e-3
        && (first - second < 2e-3 || expected.get(0).getLanguage().equals(guess.language()));
  }

  /** A text of one language, or bits of it among letters of any script. */
  private static String piece(String text, Random random) {
    int from = random.nextInt(text.length());
    int most = Math.min(text.length() - from, 1 + random.nextInt(SAMPLE));
    String piece = text.substring(from, from + 1 + random.nextInt(most));
    if (random.nextInt(4) > 0) {
      return piece;
    }
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < piece.length() && mixed.length() < SAMPLE - 2; i++) {
      mixed.append(piece.charAt(i));
      if (random.nextInt(10) == 0) {
        mixed.appendCodePoint(1 + random.nextInt(random.nextBoolean() ? 0xD7FE : 0x1FFFF));
      }
    }
    return mixed.substring(0, Math.min(SAMPLE, mixed.length()));
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(TestData.path("documents"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.toString();
        if (name.endsWith(".txt") || name.endsWith(".md") || name.endsWith(".html")) {
          texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }
}
