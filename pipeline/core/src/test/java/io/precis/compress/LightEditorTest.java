package io.precis.compress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.compress.rule.Operation;
import io.precis.testing.Seeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightEditorTest {
  private final LightEditor editor = LightEditor.enabled(true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "However, the old dam was full again [3, 4]. | The old dam was full again.",
        "In addition, it should be noted that the old dam was full. | The old dam was full.",
        "Last, but not least, the dam was repaired in May. | The dam was repaired in May.",
        "The dam (see Figure 3) was repaired in May. | The dam was repaired in May.",
        "The dam was repaired in May (Tables 2 and 3). | The dam was repaired in May.",
        "Dams last for long (Lee and Hale, 2001; Baker et al., 1999). | Dams last for long.",
        "1. The dam was repaired in May. | The dam was repaired in May.",
        "B. No person may enter the old dam. | No person may enter the old dam.",
        "A. Moor has repaired the old dam. | A. Moor has repaired the old dam.",
        "Members of the board repair the old dam in May; and | Members of the board repair the old"
            + " dam in May.",
        "But the old dam was full again in May. | The old dam was full again in May.",
        "So in May we repaired the old dam. | In May we repaired the old dam.",
        "And the old dam was full again in May. | The old dam was full again in May.",
        "But Ada Moor has repaired the old dam. | Ada Moor has repaired the old dam.",
        "• The dam was repaired in May. | The dam was repaired in May.",
        "[00:12:34] The dam was repaired in May. | The dam was repaired in May.",
        "The dam was full [00:12:34] and the gate was shut. | The dam was full and the gate was"
            + " shut.",
        "{vocalsound} The dam was repaired in May. | The dam was repaired in May.",
        "The dam {vocalsound} was {pause} repaired in May [laughter]. | The dam was repaired in"
            + " May.",
        "The dam was repaired in May.[12] | The dam was repaired in May.",
        "So they did {disfmarker} At least the dam was. | So they did — At least the dam was.",
        "There are {disfmarker} that use the dam, too. | There are — that use the dam, too.",
        "We want {disfmarker} uh we want to fill the dam. | We want to fill the dam.",
        "The {disfmarker} the dam of {disfmarker} of uh {pause} three was full. | The dam of uh"
            + " three was full.",
        "It was a single [laughter] Yeah. | It was a single — Yeah.",
        "I, {disfmarker} I think the dam was full, {disfmarker} and it was. | I think the dam was"
            + " full, and it was.",
        "All the {gap} {vocalsound} results of the dam. | All the — results of the dam."
      })
  void cutsWhatNobodyMisses(String sentence, String expected) {
    assertEquals(expected, edited(sentence, "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The model of (Lee, 2001) was the first one.",
        "The method is described in [3] and was the first one.",
        "Otherwise, the dam would have been full again.",
        "Perhaps, the dam will be full again in May.",
        "But can we trust the old dam in May?",
        "So far the old dam was never full.",
        "So much remains to be done at the dam.",
        "However, no.",
        "Set however[3] = score(x); and return it.",
        "A. Smith was the first to say so in May.",
        "The dam was full (see the owner's letter).",
        "Call public() before the dam is full.",
        "The dam was [inaudible] in May of that year.",
        "Call /dams/{gap_id} before the dam is full.",
        "For example, if the gate leaks, the dam must be shut.",
        "(a) The gate must hold; (b) the pump must run all day.",
        "The value of $d^{[3]}$ tells how many of the gates are shut.",
        "A plain [0-9]+ sweep turns the name of the branch into two numbers.",
        "The name of the program is the value of argv[0] of the process.",
        "He read the notes ([1][first letter], 2, 3) of the owner.",
        "For instance, suppose that the dam was full.",
        "He said at [12:30] that the gate had failed in May.",
        "It needs two things: [1] a dam that holds, [2] a gate that shuts [3]."
      })
  void leavesWhatIsPartOfTheSentence(String sentence) {
    assertEquals(sentence, edited(sentence, "en"));
  }

  @Test
  void whatTiesTwoPrintedSentencesStays() {
    String sentence = "However, the old dam was full again [3].";
    assertEquals(
        "However, the old dam was full again.",
        Operation.apply(sentence, editor.edit(sentence, "en", true)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "据悉，水库的工程在去年六月已经完成了。 | 水库的工程在去年六月已经完成了。",
        "与此同时，水库的工程（见图3）已经完成了。 | 水库的工程已经完成了。",
        "（二）水库的工程在去年六月已经完成了。 | 水库的工程在去年六月已经完成了。",
        "第十二条 水库的工程由林州市人民政府管理。 | 水库的工程由林州市人民政府管理。",
        "第 12 條 水庫的工程由林州縣政府管理。 | 水庫的工程由林州縣政府管理。",
        "第 38-1 條 水庫的工程由林州縣政府管理。 | 水庫的工程由林州縣政府管理。",
        "第四十条本办法由林州市水利局负责解释。 | 本办法由林州市水利局负责解释。",
        "第四十条规定的水库由林州市水利局管理。 | 第四十条规定的水库由林州市水利局管理。",
        "1 為加強水庫的管理，特訂定本要點的內容。 | 為加強水庫的管理，特訂定本要點的內容。",
        "3 个月以后水库的工程由林州市政府管理。 | 3 个月以后水库的工程由林州市政府管理。",
        "水库的工程在去年六月已经完成了；大坝在八月完成了； | 水库的工程在去年六月已经完成了；大坝在八月完成了。",
        "（二）水库的工程在去年六月已经完成了； | （二）水库的工程在去年六月已经完成了；",
        "決議： 水庫的工程交由縣政府於五月前完成。 | 水庫的工程交由縣政府於五月前完成。",
        "【摘要】水库的工程在去年六月已经完成了。 | 水库的工程在去年六月已经完成了。",
        "第九条 本办法自2019年2月1日起施行。 | 本办法自2019年2月1日起施行。",
        "说明：水库的工程在去年六月已经完成了。 | 水库的工程在去年六月已经完成了。",
        "说明书：水库的工程在去年六月已经完成了。 | 说明书：水库的工程在去年六月已经完成了。",
        "但是，完成了。 | 但是，完成了。"
      })
  void editsChinese(String sentence, String expected) {
    assertEquals(expected, edited(sentence, "zh"));
  }

  @Test
  void changesNothingWhereItIsSwitchedOff() {
    assertEquals(
        List.of(), LightEditor.enabled(false).edit("However, the dam was full.", "en", false));
  }

  /** Whatever the text, operations apply to it, in order, and never make it longer. */
  @Test
  void operationsAlwaysFitTheirSentence() {
    Random random = Seeds.randomFor(LightEditorTest.class);
    String[] parts =
        "However, |it should be noted that |the dam |[3]| (see Figure 2)|1. |• |[00:01:02] |. |是|（见图3）|(Lee, 2001) |was full|,|("
            .split("\\|");
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 1 + random.nextInt(9); i++) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      String sentence = text.append('.').toString();
      for (String language : List.of("en", "zh", "fr", "und")) {
        List<Operation> operations = editor.edit(sentence, language, random.nextBoolean());
        assertTrue(Operation.apply(sentence, operations).length() <= sentence.length(), sentence);
      }
    }
  }

  @Test
  void aStatementOverArticlesEndsWithoutItsColon() {
    assertEquals(
        "为规范水库的管理，根据有关法律的规定，现就蓄水和放水的若干问题解释。", edited("为规范水库的管理，根据有关法律的规定，现就蓄水和放水的若干问题解释如下：", "zh"));
    assertEquals(
        "为明确双方的权利和义务，甲乙双方经友好协商，自愿签订本合同。", edited("为明确双方的权利和义务，甲乙双方经友好协商，自愿签订本合同，条款如下：", "zh"));
  }

  @Test
  void theMarksOfAnswersAndClausesAreCut() {
    assertEquals("甲方应当按月支付水泵的费用。", edited("３．１ 甲方应当按月支付水泵的费用。", "zh"));
    assertEquals("甲方应当按月支付水泵的费用。", edited("３．甲方应当按月支付水泵的费用。", "zh"));
    assertEquals("目前测试了三十台水泵，都能使用。", edited("答： 目前测试了三十台水泵，都能使用。", "zh"));
    assertEquals("20 世纪90 年代，水泵很少见。", edited("20 世纪90 年代，水泵很少见。", "zh"));
  }

  private String edited(String sentence, String language) {
    return Operation.apply(sentence, editor.edit(sentence, language, false));
  }
}
