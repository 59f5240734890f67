package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.rank.feature.RankedText;
import io.precis.rank.filter.SentenceFilter;
import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceRanker;
import io.precis.segment.SentenceSplitter;
import io.precis.select.SelectSpec;
import io.precis.text.TextDocuments;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GenreTest {
  private static final SentenceScorer SCORER =
      LearnedScorer.embedded(LearnedSpec.DEFAULT, SentenceRanker.of(RankSpec.DEFAULT));

  private static RankedText ranked(String text, String language) {
    Document document = TextDocuments.of("a.txt", text, language);
    List<Sentence> sentences = SentenceSplitter.split(document);
    return RankedText.of(document, sentences, SentenceFilter.of(language).inputs(sentences));
  }

  private static Genre genre(String text, String language) {
    return SCORER.score(ranked(text, language)).genre();
  }

  private static final String[] WHAT = {
    "lamp", "boat", "window", "letter", "garden", "key", "road", "hat", "river", "clock", "stove"
  };

  /** Forty paragraphs, no two alike. */
  private static String forty(String format) {
    return part(format, 40);
  }

  private static String part(String format, int paragraphs) {
    return IntStream.range(0, paragraphs)
        .mapToObj(i -> format.formatted(WHAT[i % WHAT.length], WHAT[i * 7 / 5 % WHAT.length]))
        .collect(Collectors.joining());
  }

  private static final String STORY =
      "The old man looked at the %1$s and he said nothing of the %2$s. \"You left the %1$s here,\""
          + " she said beside the %2$s at last. He walked past the %2$s and saw that the %1$s was"
          + " gone.\n\n";

  private static final String REPORT =
      "The committee reviews the %1$s and the %2$s of every year. Income from the %2$s rises by"
          + " 4 per cent to 12 million. This report describes how the %1$s is paid.\n\n";

  @Test
  void storiesAreToldInThePast() {
    assertEquals(Genre.STORY, genre(forty(STORY), "en"));
    assertEquals(Genre.EXPOSITION, genre(forty(REPORT), "en"));
    assertEquals(Genre.EXPOSITION, genre(forty(STORY + REPORT), "en"), "with figures");
  }

  @Test
  void ofAFewSentencesNothingIsSaid() {
    assertEquals(Genre.EXPOSITION, genre(STORY.formatted("boat", "key"), "en"));
  }

  @Test
  void turnsInTheFirstPersonAreSpeech() {
    String speech =
        forty(
            "Anna Berg: I think that we want the smaller %1$s, for the %2$s was too heavy.\n"
                + "Paul Roth: Well, I showed the %2$s to my people and they disliked the %1$s.\n");
    assertEquals(Genre.SPEECH, genre(speech, "en"));
    String minutes =
        forty(
            "Anna Berg: the smaller %1$s is better, for the %2$s was too heavy.\n"
                + "Paul Roth: people did not like the colour of the %2$s and the %1$s.\n");
    assertEquals(Genre.EXPOSITION, genre(minutes, "en"));
  }

  /** A transcript below a few headings stays one. */
  @Test
  void turnsBelowTheItemsOfAnAgendaAreMinutes() {
    String turns =
        "Anna Berg: I think that we want the smaller %%1$s of the %1$s, not the %%2$s.\n\n"
            + "Paul Roth: Well, I showed the %%2$s to my people and they liked the %%1$s of the"
            + " %1$s.\n\n";
    String minutes =
        IntStream.range(0, WHAT.length)
            .mapToObj(i -> "## The " + WHAT[i] + "\n\n" + part(turns.formatted(WHAT[i]), 4))
            .collect(Collectors.joining());
    assertEquals(Genre.EXPOSITION, genre(minutes, "en"));
    String transcript =
        IntStream.range(0, 3)
            .mapToObj(i -> "## The " + WHAT[i] + "\n\n" + part(turns.formatted(WHAT[i]), 40))
            .collect(Collectors.joining());
    assertEquals(Genre.SPEECH, genre(transcript, "en"));
  }

  private static final String CODEC =
      "# Frames\n\nThe codec reads a frame of eight bytes.\n\n## %s\n\nReaders of older frames"
          + " fail on longer ones.\n\n## %s\n\nEvery frame carries its own length in bytes.\n\n";

  @Test
  void proposalsAreToldByTheirHeadings() {
    assertEquals(Genre.PROPOSAL, genre(CODEC.formatted("Motivation", "Specification"), "en"));
    assertEquals(Genre.PROPOSAL, genre(CODEC.formatted("1. Motivation", "2. Drawbacks"), "en"));
    assertEquals(Genre.EXPOSITION, genre(CODEC.formatted("Motivation", "Motivation"), "en"));
    assertEquals(Genre.EXPOSITION, genre(CODEC.formatted("Motivation", "Results"), "en"));
    assertEquals(Genre.EXPOSITION, genre(CODEC.formatted("Motivation", "Rationale"), "de"));
  }

  /** Its examples are told in the past, of people with names. */
  @Test
  void aProposalThatTellsOfPeopleIsNoStory() {
    String headed = "# Motivation\n\n" + forty(STORY) + "# Drawbacks\n\nKeys are costly.\n";
    assertEquals(Genre.PROPOSAL, genre(headed, "en"));
  }

  @Test
  void oneHeadingIsEnoughWhereTheTextNamesItselfAProposal() {
    String text = CODEC.formatted("Rationale", "Length");
    String named = "This proposal adds a length. ";
    assertEquals(Genre.EXPOSITION, genre(text, "en"));
    assertEquals(Genre.EXPOSITION, genre(text + named, "en"));
    assertEquals(Genre.PROPOSAL, genre(text + named + "Nothing in this RFC is new.", "en"));
    assertEquals(
        Genre.EXPOSITION, genre(named + "Nothing in this RFC is new to readers of frames.", "en"));
  }

  /** In a story most sentences lean on the one before them, and are chosen all the same. */
  @Test
  void leaningBackSaysNothingAgainstASentenceOfAStory() {
    SelectSpec usual = SelectSpec.LEARNED;
    assertEquals(usual, usual.in(Genre.EXPOSITION));
    assertEquals(usual, usual.in(Genre.PROPOSAL));
    for (Genre told : List.of(Genre.STORY, Genre.SPEECH)) {
      assertEquals(1, usual.in(told).dangling());
      assertEquals(0, usual.in(told).pair());
      assertEquals(usual.redundancy(), usual.in(told).redundancy());
    }
  }
}
