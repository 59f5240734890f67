package io.precis.select;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionsTest {
  private static final String ITEM = "- ";

  /** Of the first sentence, all in one section; those with a hyphen in front are items. */
  private static Completion first(String... texts) {
    double[] scores = new double[texts.length];
    Arrays.fill(scores, 0.1);
    return Completions.of("en", List.of(), sentences(texts), scores).of(0);
  }

  private static List<Sentence> sentences(String... texts) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      boolean item = texts[i].startsWith(ITEM);
      String text = item ? texts[i].substring(ITEM.length()) : texts[i];
      Span span = new Span(1000 * i, 1000 * i + text.length());
      sentences.add(new Sentence(i, 0, 0, item ? Role.LIST_ITEM : Role.BODY, span, text));
    }
    return sentences;
  }

  private static Completion needing(Integer... ordinals) {
    return new Completion(List.of(ordinals), true);
  }

  @Test
  void aMotionGoesWithWhatBecameOfIt() {
    Completion second = new Completion(List.of(2), false);
    String moved = "Councilor Tuttle moved to accept the October financials.";
    assertEquals(second, first(moved, "Councilor Nyberg seconded.", "It passed 5-0."));
    assertEquals(
        second,
        first(
            "That we pass By-Law 2024-34, being a by-law to amend another.",
            "Read a first, second and third time.",
            "Carried."));
    assertEquals(
        new Completion(List.of(1), false),
        first("The bill was heard on February 4.", "It was tabled by the committee."));
    assertEquals(Completion.NONE, first(moved, "Rain fell.", "That the street be paved."));
    assertEquals(
        Completion.NONE,
        first(moved, "Mayor Kibbey moved to adopt the ordinance.", "It passed 5-0."));
    assertEquals(Completion.NONE, first("She moved to Chicago.", "It passed quickly."));
  }

  @Test
  void aMotionThatAnotherSecondsInTheSameSentenceIsOne() {
    String moved = "Ms. Hall moved, and Mr. Park seconded the motion to deny the charter petition.";
    Completion next = new Completion(List.of(1), false);
    assertEquals(next, first(moved, "Motion carried 6 ayes, 1 no (Davis), 0 absent."));
    assertEquals(next, first(moved, "Motion carried with these votes: Hall – aye, Park – aye."));
    assertEquals(
        Completion.NONE,
        first(moved, "The motion passed after a debate that " + "went on and on ".repeat(9)));
  }

  /** What every meeting says of itself, and a question, fill no summary that has anything else. */
  @Test
  void formalitiesAndQuestionsLackWhatWouldMakeThemTell() {
    assertEquals(Completion.LACKING, first("The meeting was led by the treasurer.", "Rain fell."));
    assertEquals(Completion.LACKING, first("Is it time to revisit this?", "It is."));
    assertEquals(Completion.LACKING, first("Mr. Brown moved to adopt the agenda.", "Carried."));
  }

  /** Results are printed with their motions, whatever may be printed by itself. */
  @Test
  void aResultNeedNotStandByItself() {
    List<Sentence> sentences = sentences("Kim moved to adopt the budget.", "Carried.");
    Completions completions = Completions.of("en", List.of(), sentences, new double[] {0.5, 0});
    assertEquals(new Completion(List.of(1), false), completions.of(0));
  }

  @Test
  void whatIsAnnouncedGoesWithIt() {
    assertEquals(
        needing(1, 2),
        first("The board made the following recommendations.", "- Train staff.", "- Test it."));
    assertEquals(
        needing(1),
        first(
            "The Board has adopted the following policy on violations.",
            "Up to three notices may be sent."));
    assertEquals(
        needing(1),
        first(
            "Emerging from this pool are four researchers who constitute the 2018 Fellows.",
            "They are Samantha Tyner, Zachary Foster, Kelly Hondula and Jon Zelner."));
    assertEquals(
        needing(1, 3),
        first(
            "We have two questions that we put to the group.",
            "First, may pages ask for a name?",
            "Nobody knew.",
            "Second, who would check it?"));
  }

  /** What the next sentence takes back is printed with that, if that is short. */
  @Test
  void aSentenceGoesWithWhatTakesItBack() {
    String before = "All intermediate data can be made again.";
    Completion back = new Completion(List.of(1), false);
    assertEquals(back, first(before, "In practice, it helps to have them at hand."));
    assertEquals(Completion.NONE, first(before, "Boats sail on the lake."));
    assertEquals(Completion.NONE, first(before, "However, the steps are as follows."));
    String tale = "However, little was known of them. " + "Boats sail on the lake. ".repeat(9);
    assertEquals(Completion.NONE, first(before, tale.strip()));
  }

  /** Too much to be printed with it, nothing behind it, or what may not be printed. */
  @Test
  void whatAnnouncesMayLackIt() {
    String announcing = "There are six distinct scopes of work.";
    assertEquals(Completion.LACKING, first(announcing));
    String lead = "You can submit proposals for these:";
    assertEquals(Completion.LACKING, first(announcing, lead, "- Hiring."));
    String item = ITEM + "A long item that tells very much of little. ".repeat(5).strip();
    assertEquals(Completion.LACKING, first("The steps are as follows.", item, item, item));
    List<Sentence> sentences = sentences("The steps are as follows.", "- Go.", "- Stay.");
    Completions completions =
        Completions.of("en", List.of(), sentences, new double[] {0.5, 0.5, 0});
    assertEquals(Completion.LACKING, completions.of(0));
  }

  @Test
  void aWholeSentenceAnnouncesNothing() {
    for (String whole :
        List.of(
            "The following day it rained.",
            "The group names the following goals: speed, safety and price.",
            "We found two issues in the code.",
            "The director serves a term of three years.",
            "The board has three members.",
            "There are three kinds of contract: simple, staggered and weighted.")) {
      assertEquals(Completion.NONE, first(whole, "Boats sail.", "Rain falls."), whole);
    }
    String counting = "The city has two parks that close at night.";
    assertEquals(Completion.NONE, first(counting, "Dogs are let in.", "Cats are not."));
    assertEquals(
        Completion.NONE,
        Completions.of("de", List.of(), sentences("Es gibt drei Gründe."), new double[] {1}).of(0));
  }

  /**
   * Who is sentenced second is sentenced in much the same words, and no repetition of the first.
   */
  @Test
  void theItemsOfAnOrderStandTogether() {
    List<Sentence> sentences =
        sentences(
            "判决如下：",
            "一、被告人王海犯盗窃罪，判处有期徒刑九个月。",
            "（刑期从判决执行之日起计算。）",
            "二、被告人宋水犯盗窃罪，判处有期徒刑三个月。",
            "如不服本判决，可在接到判决书的第二日起十日内提出上诉。");
    double[] scores = {0, 0.5, 0.1, 0.4, 0.1};
    List<Block> blocks =
        sentences.stream().map(each -> new Block(Role.BODY, 0, each.span(), 0, false)).toList();
    Completions completions = Completions.of("zh", blocks, sentences, scores);
    assertEquals(new Completion(List.of(3), false), completions.of(1));
    assertEquals(Completion.NONE, completions.of(3));
    scores[3] = 0;
    assertEquals(Completion.NONE, Completions.of("zh", blocks, sentences, scores).of(1));
  }

  /** What a company sold and earned, unless one of them is told in words and scores less. */
  @Test
  void rowsThatTellResultsGoTogether() {
    List<Sentence> rows = new ArrayList<>();
    String[] texts = {
      "Revenue; 2024: $60; 2023: $26 (in millions).",
      "Costs; 2024: $20; 2023: $9 (in millions).",
      "Net income; 2024: $29; 2023: $4 (in millions)."
    };
    for (int i = 0; i < texts.length; i++) {
      Span span = new Span(100 * i, 100 * i + texts[i].length());
      rows.add(new Sentence(i, 0, 0, Role.TABLE, span, texts[i]));
    }
    double[] alike = {0.6, 0, 0.6};
    double[] unlike = {0.1, 0, 0.6};
    assertEquals(
        new Completion(List.of(2), false), Completions.of("en", List.of(), rows, alike).of(0));
    assertEquals(Completion.NONE, Completions.of("en", List.of(), rows, unlike).of(0));
    assertEquals(
        new Completion(List.of(), false), Completions.of("en", List.of(), rows, unlike).of(2));
  }
}
