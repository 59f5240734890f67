package io.precis.ground.introduce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.ground.Evidence;
import io.precis.ground.GroundedSentence;
import io.precis.ground.Origin;
import io.precis.ground.SourceIndex;
import io.precis.ground.SourceSentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstMentionIndexTest {
  private static final FirstMentionIndex LEDGER =
      FirstMentionIndex.of(
          SourceIndex.of(
              sources(
                  "The report praised Alice Keller, the chief engineer of the county.",
                  "In Paris, the committee met Robert Hale.",
                  "It was paid by the World Health Organization (WHO) in 2019.",
                  "An epoch is defined as the span between two checkpoints.",
                  "A vote is defined as a message with the following parameters:",
                  "Later the WHO asked Keller and Hale for a plan, a map, and a date.",
                  "Mr. Hale said nothing, and Keller asked Ada Masur and Otto Masur.",
                  "Masur said no."),
              "en"));

  @Test
  void findsAcronymsSurnamesDescriptionsAndTerms() {
    assertEquals(
        List.of(
            new FirstMention(FirstMention.Kind.ACRONYM, "WHO", "World Health Organization", 2),
            new FirstMention(
                FirstMention.Kind.DESCRIBED, "Alice Keller", "the chief engineer of the county", 0),
            new FirstMention(FirstMention.Kind.SURNAME, "Hale", "Robert Hale", 1),
            new FirstMention(FirstMention.Kind.SURNAME, "Keller", "Alice Keller", 0),
            new FirstMention(FirstMention.Kind.SHARED, "Masur", "Ada Masur or Otto Masur", 6),
            new FirstMention(FirstMention.Kind.TERM, "epoch", "", 3)),
        LEDGER.entries());
    assertEquals(Optional.of(0), LEDGER.introducedAt("Keller"));
    assertEquals(Optional.empty(), LEDGER.introducedAt("Paris"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Later Keller left. | Later Alice Keller left.",
        "Alice Keller left the dam. | Alice Keller, the chief engineer of the county, left the"
            + " dam.",
        "It was seen by Alice Keller. | It was seen by Alice Keller, the chief engineer of the"
            + " county.",
        "The WHO paid for it. | The World Health Organization (WHO) paid for it.",
        "Hale's plan was late. | Robert Hale's plan was late.",
        "A WHO plan was late. | A WHO plan was late.",
        "Mr. Hale left. | Mr. Hale left.",
        "The Hale report was late. | The Hale report was late.",
        "The pre-WHO plan was late. | The pre-WHO plan was late.",
        "Bob and Alice Keller left. | Bob and Alice Keller left.",
        "The chief engineer, Alice Keller, left the county. | The chief engineer, Alice Keller,"
            + " left the county.",
        "The Keller Street office closed. | The Keller Street office closed.",
        "Then Masur left. | Then Masur left.",
        "They went to Hale. | They went to Hale.",
        "The brothers Hale left. | The brothers Hale left.",
        "An epoch ended. | An epoch ended.",
        "Nobody is named here. | Nobody is named here."
      })
  void introducesOnlyWhereGrammarIsSafe(String sentence, String expected) {
    GroundedSentence grounded = sentence(sentence);
    FirstMentionIndex.Introduced introduced = LEDGER.introduce(List.of(grounded));
    assertEquals(expected, introduced.sentences().get(0).text());
    boolean changed = !sentence.equals(expected);
    assertEquals(changed ? 1 : 0, introduced.report().inserted());
    assertEquals(changed, introduced.sentences().get(0).evidence().sources().size() == 2);
  }

  @Test
  void namesAreIntroducedOnceAndCounted() {
    FirstMentionIndex.Introduced introduced =
        LEDGER.introduce(
            List.of(
                sentence("The WHO paid."), sentence("The WHO left."), sentence("A dam broke.")));
    assertEquals("The WHO left.", introduced.sentences().get(1).text());
    assertEquals(new IntroductionStatistics(2, 0, 2, 1), introduced.report());
    assertEquals(0, introduced.report().shareBefore());
    assertEquals(1, introduced.report().shareAfter());
    assertEquals(1, IntroductionStatistics.empty().shareAfter());
  }

  @Test
  void onlyWhatIsUsedIsCarriedAndTheFirstIntroductionCounts() {
    List<FirstMention> used = LEDGER.usedIn(List.of("The WHO paid.")).entries();
    assertEquals(1, used.size());
    FirstMention later = new FirstMention(FirstMention.Kind.ACRONYM, "WHO", "Wooden Hat Owners", 9);
    assertEquals(used, FirstMentionIndex.of(List.of(used.get(0), later), "en").entries());
    assertEquals(used, FirstMentionIndex.of(List.of(later, used.get(0)), "en").entries());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They use Extensible Markup Language (XML) here. | XML | Extensible Markup Language",
        "It reads JavaScript Object Notation (JSON) files. | JSON | JavaScript Object Notation",
        "It follows Generally Accepted Rules (“GAR”) alone. | GAR | Generally Accepted Rules",
        "The Payment Card Council (\"PCC\") met. | PCC | Payment Card Council",
        "An HMM (hidden Markov model) finds the borders. | HMM | hidden Markov model",
        "The deoxyribonucleic acid (DNA) was read. | DNA | deoxyribonucleic acid",
        "He came in the end (LATE) and left. | | ",
        "The plan was old (WHO) and bad. | | "
      })
  void acronymsAreSpelledOutByLettersToo(String sentence, String name, String form) {
    FirstMentionIndex ledger =
        FirstMentionIndex.of(SourceIndex.of(List.of(new SourceSentence(0, sentence)), "en"));
    assertEquals(
        name == null
            ? List.of()
            : List.of(new FirstMention(FirstMention.Kind.ACRONYM, name, form, 0)),
        ledger.entries());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Northern Pipeline Ltd (the “Company”) leases the land. | The Company pays. | Company",
        "en | Northern Pipeline Ltd (the “Company”) leases the land. | A company pays. | ",
        "zh | 北方管道有限公司（以下简称“公司”）租用土地。 | 公司每年付款。 | 公司",
        "zh | 世界卫生组织（WHO）发布了报告。 | 报告由WHO发布。 | WHO"
      })
  void whatParenthesesDefineIsMissedWhereItIsUsed(
      String language, String source, String used, String name) {
    FirstMentionIndex ledger =
        FirstMentionIndex.of(SourceIndex.of(List.of(new SourceSentence(0, source)), language));
    assertEquals(
        name == null ? List.of() : List.of(name),
        ledger.missing(List.of(used)).stream().map(FirstMention::name).toList());
    assertEquals(List.of(), ledger.missing(List.of(source, used)));
  }

  @Test
  void whatIsNotIntroducedInTimeIsMissingOnce() {
    List<String> texts =
        List.of("Keller left.", "Alice Keller, the chief engineer of the county, left.", "Masur.");
    assertEquals(
        List.of("Keller", "Masur"),
        LEDGER.missing(texts).stream().map(FirstMention::name).toList());
    assertEquals(List.of(), LEDGER.missing(List.of("Ada Masur came.", "Masur left.")));
  }

  @Test
  void whatMayNotBeChangedStays() {
    FirstMentionIndex.Introduced introduced =
        LEDGER.introduce(List.of(sentence("Later Keller left.")), sentence -> false);
    assertEquals("Later Keller left.", introduced.sentences().get(0).text());
    assertEquals(new IntroductionStatistics(1, 0, 0, 0), introduced.report());
  }

  private static List<SourceSentence> sources(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(at -> new SourceSentence(at, texts[at]))
        .toList();
  }

  private static GroundedSentence sentence(String text) {
    return new GroundedSentence(text, Origin.GENERATED, new Evidence(List.of(4), 0.9), null);
  }
}
