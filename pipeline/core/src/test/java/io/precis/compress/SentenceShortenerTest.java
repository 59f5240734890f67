package io.precis.compress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.compress.rule.Operation;
import io.precis.compress.rule.OperationKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a student leaves out is left out only where the rules allow it, each cut for itself. */
class SentenceShortenerTest {
  private final SentenceShortener shortener =
      new SentenceShortener(LightEditor.enabled(true), new RuleCompressor());

  /** In brackets of this form: what the student leaves out, and goes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mill{, which was built in 1901,} was sold in May.",
        "The pump stands by the river{, which has risen twice this year}.",
        "I was put on the pea line, next to a girl called Rose{, who sang all day}.",
        "The contract will always revert{, preventing disputes from being resolved}.",
        "The tables below summarize the findings of the review{, including type and severity}.",
        "The guidelines do not address physical access{ (e.g., to buildings)}.",
        "Denis and Baldridge{ (2007)} use the same order of the pairs as the old model did.",
        "The clerk used the list of Clark et al.{ (2008)} to find the names of the owners.",
        "The water is blended at one to five{, and a carbon filter will be built by the summer}.",
        "This walk can be made only within two hours of low tide{; look up the times in advance}.",
        "The trust keeps a stock of materials{ such as timber and gravel}.",
        "The gate is built to be widened{: the town can hang a second leaf on the same post}.",
        "The old gates should not be painted{, as the paint might harm the fish}.",
        "Members who leave should be told by letter{, because few of them read the notices}.",
        "The kitchen of the house is on the second floor{ and can be reached by two stairs}.",
        "Anna Lee{, the chair of the trust,} opened the meeting with a short report.",
        "The guard restores the affected gate(s){, which were shut in May}.",
        "The trust{ also} owns two mills and a shop in the town.",
        "The dam{, however,} was full again in the spring.",
        "The old pump is used most often, at 68%{, with the new one far behind it}.",
        "The gate opens by itself{, so that the boats can pass at night}.",
        "The trust sold two of its mills to the county{ because the wheels were worn out}.",
        "The board thanked the keepers of the two gates{ because of their work in the flood}.",
        "The keepers are paid by the town{ — the county gave up the gates ten years ago}.",
        "It noted that the bridge is old{; the engineers look at its piers each spring}.",
        "The trust uses a pump{, which fills the upper pond at night, saving the town much work}.",
        "The trust wrote to Anna Lee{, the keeper of the gates}.",
        "The wheel of the mill falls to the value $p${, so we had to count in the field $k$}.",
        "The mill belongs to the town{, of course}.",
        "In the end he was led away from Dora, who{, however,} had gone after her.",
        "The old wheel{, as the name suggests,} turns the first of the stones.",
        "If{, however,} the dam is full in the spring, the mill is opened.",
        "Or{, in other words,} every coin that they lost was taken by the other side.",
        "The board may lend no money, provided{, however,} that it may pay wages early."
      })
  void cutsPartsOfTheirOwn(String marked) {
    String source = marked.replaceAll("[{}]", "");
    String wanted = marked.replaceAll("\\{[^}]*\\}", "");
    assertEquals(wanted, shortened(source, wanted));
  }

  /** What the student leaves out stands in braces, and stays. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thank you {very} much for all that you have done for us.",
        "The rule was {clearly, and} without any doubt, broken by the board.",
        "The function score{(x)} gives the value of the best move.",
        "In the context in which it was written{, the letter was a threat}.",
        "It is time to wind up {the company and its two shops}.",
        "Information Extraction (IE), which is divided into three subproblems: naming{, linking and"
            + " filling}, is old.",
        "{Her back to Dan and the cage,} she opened the letter of her uncle.",
        "The call public{()} requires the name of the owner.",
        "The plan was adequate in a single dry winter{, but not in two}.",
        "The dam is not old{, but it was badly built}.",
        "The trust pays for the lift{, if the town agrees to it}.",
        "All boats came{, except the two that Tom owns}.",
        "The dam, the mill{, and the bridge} fell in the flood.",
        "We answered 186,000 {telephone calls, in 54 seconds on average, and 97,000} written"
            + " messages.",
        "Income rose by 3.6 per cent, and the energy bill {fell} by 14 per cent.",
        "The board agreed that the maps go to the county{, and that it will launch an appeal}.",
        "He wept {when he read the letter of the board}.",
        "The trust{ (if it agrees)} pays for the lift.",
        "They took a set of 298{ (v, n, n')} triples from the newspaper of that year.",
        "We know of no book that describes{ (practical)} systems of that kind.",
        "Some parts may be joined{, where the object that is returned does not leak}.",
        "All the gates{ (other than the old ones)} will take the new key.",
        "All the letters{ (besides the bills themselves)} should be sent by post.",
        "It draws the values{ (k_dem, nonce)} from the same source on each day.",
        "The owners may define{ (and update)} the order of the steps.",
        "It is less apt for code{ (although it may still be of use to some)}.",
        "The code is free, as is the {HMM} alignment of the words.",
        "There is one problem with the gate{: the town cannot hang a second leaf on it}.",
        "The trust opposes works{ such as these}.",
        "The trust does not own the mill on the river{ and sells it to the town this year}.",
        "The town should be told{, as soon as the water in the dam has fallen}.",
        "Anna Lee{, Tom Ray,} and Ben Cole opened the meeting with a short report.",
        "The office has moved, and the members can now call{ (757)} 728-7069 for help.",
        "If a new fee is added, e.g.{ (see the letter of the board)}, the town will pay it.",
        "In the hamlet of Treonike, or{, as it is now called, Trefronick, the boy picked flowers}.",
        "They had to cover the well, otherwise{, as they knew, the spirit would be angry}.",
        "The best of it is seen in how these collaborative{, engaging strategies improve the"
            + " work}.",
        "If a gate does not need to have the water sent to it{ it} is best to leave it shut.",
        "The pump failed to fill the tank{, which has been repaired by the owner of the mill}.",
        "The work is lost if a gate opens before its pump{, and the pump is found to leak later}.",
        "The new command lets you change your mind{ and write the letters into the books}.",
        "Strong encryption, typically AES-256{, and key management is required to protect data}.",
        "Harm means the loss of the water or of the gate{, with no use for the mill before that}.",
        "The clerk has updated the list{, matching it with the old one but has not sent it}.",
        "The new code works like adding{ (interest - fee)} to the sum of the year.",
        "The order counts if it holds the same set of names{, ignoring the order of the names}.",
        "The clerk should avoid writing letters{, which are too long to be read by the board}.",
        "Suppose the trust owns two mills of one name{, and the clerk has to tell the older one}.",
        "The new charter names a gate{, and an old mill painted in red}.",
        "Each guest is liable to the owner{, and the owner is entitled to be paid, for any loss that"
            + " the guest causes}.",
        "The clerk fills the two seats{ (beginning with the vote of May 2017)} by letter.",
        "The rule makes the first of the gates Bibliographic{, the old gate}.",
        "The owner put a second 40{ mm} gun on many of his boats.",
        "The board will set its own cost savings{ and cost goals for each part of the trust}.",
        "The trust widens its use of the mills{, including the old one, to give more of them work}.",
        "The trust makes the papers{, including the rolls, open to the county when it asks}.",
        "The books changed the life of the young{, especially the poor, and their later work}.",
        "The clerk keeps up all the wheels{, such as the great one,} pumps, gates and the doors.",
        "The gate must be shut by its owner{, taking into account the height of the water}.",
        "The new rule stands in the book of the mill{, as of the third print}.",
        "The old mill{ (by default)} gives its water to the county in the spring.",
        "The mill keeps the water of the river and the peace of the town{ (partially)}.",
        "The owner must bring a letter of the county{ (along with a proof of his name)}.",
        "There is one boat from the mill{ (0730)} to the gate of the town.",
        "Elizabeth and Philip{ (1554)} gave the mill on the river to the town.",
        "The town bought the mill of the county{ (1994)} and gave it to the trust.",
        "If we find we should{ (build a new gate)}, then the county has to pay for it.",
        "A boat sank at the gate of the mill in the spring{, killing 157 of the guests}.",
        "You put as much as you like in the chest{, and the most is $3,300 for each of you}.",
        "There were too many leaks which filled the town{, therefore,} we set up another gate.",
        "Anna Lee had a great idea for the mill{, which is that all its wheels turn back}.",
        "The town uses a new plan for the gate of the mill{, which is called the Long Plan}.",
        "The owner shall pay a fee for the letter{, which shall be in addition to the toll}.",
        "The Bank of Ashford{, London Branch,} is the paying agent of the trust.",
        "The plan of the mill is the long book of the trust{, and specifically its fourth part names"
            + " the wheel}.",
        "The meeting was held beside the other one{ and took place on August 17, 2017}.",
        "The new list of the boats{ (due in October 2017)} has more of them at night.",
        "The owner gives back the fee of the year{ (for the mill)} or of the part (for the gate).",
        "A court gives the costs to the owner{, including the fees, where the county does not pay}.",
        "The new lock is sold beside the old Ed25519 lock{ and ECDSA-over-P256 locks of the town}.",
        "Put up new gates as they come on the market{ and meet the needs of the owners}.",
        "The mill must not be called in the book by labels{ such as “old” or “broken”}.",
        "The work of the mill moves the papers{ such as books, rolls and the owner}.",
        "The parts of the mill are set in a grid of three rows{, which we call a wheel}.",
        "A new order is a list of the wheels of the mill{, such that no wheel stays in its place}.",
        "The board may meet on a day of its own{, in which case no notice is needed}.",
        "If the gate leaks, say so in the book of the mill{; do not mend it by yourself}.",
        "It is the owners, and not the guests{, who must keep all the papers of the boat}.",
        "The name should match the number of the gate{, with the year appended}.",
        "The field now holds the absolute power of the wheel{ (in kW)} rather than its share.",
        "GATE_MAX_HOURS{ (1400)} sets how long the gate may stand open in a year.",
        "The trust did not sell the mills{ because the wheels were worn out}.",
        "The trust sold the two mills only{ because the wheels were worn out}.",
        "Did the trust sell two of its mills{ because the wheels were worn out}?",
        "The gate opens by itself{, so we shut it unless the boats are late}.",
        "Use the old gate{, which is the one that the county built by hand, in the spring and} pay"
            + " for it by letter.",
        "The trust wrote to Anna Lee{, the keeper of the gates and} the county.",
        "The crossing takes three hours{, however,} when the tide is low the ferry waits a day.",
        "The county has a taxing power{, for example,} over salt that is named in the charter.",
        "The table will{ essentially} hold the same words as the letter.",
        "This lock is an old one, fully open to boats with the right papers—a pass and a note{, for"
            + " example}.",
        "The charter calls for dues “{that are} owed by the owners for the purpose of repairs”.",
        "The charter names dues owed “{for the purpose of} repairs to the gates” in the spring.",
        "The most costly parts of the mill are the repair of boundary gates{, and the use of"
            + " assembled wheels to turn the stones}.",
        "The minutes of June were read{, and it was moved by Lee that they be approved}.",
        "The rules of the harbour were written many years ago{, and the thefts have never ended}.",
        "The lock is used: although it is not needed after the flood{, using it at low tide is"
            + " thought to be good practice}.",
        "The town may pay such sums to the keepers of the gates{, as the board may find to be"
            + " just}.",
        "This is so, I argue{, because there are no keepers of the gates besides the town}.",
        "The clerk sorts the papers into classes{ such as tolls, dues, and rents using the old"
            + " rolls}.",
        "You may be asked to provide your name and your email address{, mailing address and/or other"
            + " papers}.",
        "Does this rule hold for a finding{, which was neither raised nor argued by the parties}?",
        "Today{ (2 May 2020)} we use a plain set of letters for all the signs.",
        "For the second rule, the program takes the pair{ (Hampstead, London)}.",
        "The yard has been{ and will be times when the boats are brought back}.",
        "It works for members{, which only applies to the first year}.",
        "The site of the trust tells what the mill does{, and the wheels that are used to turn the"
            + " stones}.",
        "The owners give us the papers of the boat{, and you authorize us to show them to the"
            + " county}.",
        "Most of the new work is done in small mills{, and small mills should leave the old ones"
            + " alone}.",
        "Keepers should write down what they see in the yard{, refraining from speech with the"
            + " owners}.",
        "You get the rights of the charter of the town{, which are limited to the water of the"
            + " mill}.",
        "The board agreed on the plan of the gate{, which will be built once the county pays}.",
        "The review of the mill was held in the spring{, with eight days of work}.",
        "The woman was given salt in the spring{ (5 mg)} by the clerk.",
        "Most of the owners answered the letter{ (95 %)} within the week.",
        "The town held the first of its fairs{ (1666)} in the yard of the mill.",
        "The keepers of the gate left the town{ (after 20 years)} in the spring.",
        "The fee of the boat was raised in May{ (a rise of 5% on the year)} by the board.",
        "The mill burnt down and the town lost much of its grain{ (worth £3,000)} in the fire.",
        "The first keeper of the mill{ (495-406 B.C.)} left the town in the spring.",
        "The first keeper of the mill{ (born in 1450, died 1521)} wrote the book of the town.",
        "The stones were to be turned twice as fast, without, perhaps{, hurting the wheel of the"
            + " mill}.",
        "Aaron Lee, who lost his mill in the flood{, and his mother Anna will speak to the"
            + " board}.",
        "The goals of the trust are sent to the town to ask for its view of them{, and consent on"
            + " whether they have been met}.",
        "The trust owns a great many things of worth such as the mill{ and locked gates of the"
            + " old town}.",
        "Go into any part of the old town{, and the people will tell you of the flood}.",
        "I have a kind of block that{ because I write of the mill, each word has to be right}.",
        "He taught at the school of the town for years{, where he is said to have met eight of the"
            + " girls}.",
        "Write a letter to the board of the mill{, filling out its form by hand}.",
        "None{, however,} most of the other mills in the county take the new key.",
        "For each of the mills the fee is set to the old price{, and the term set to the new one}.",
        "From one mill to another, or to some other mill{ (outside of sales)}, is a long way.",
        "Open the gate on the old wall of the mill{ and check that it turns by hand}.",
        "The fields of the book are now given the names of the gates{, and the newly counted weights"
            + " of the stones}."
      })
  void leavesWhatTheSentenceNeeds(String marked) {
    String source = marked.replaceAll("[{}]", "");
    assertEquals(source, shortened(source, marked.replaceAll("\\{[^}]*\\}", "")));
  }

  /** In braces the words that a turn of phrase does without. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The board read all {of }the letters {that were }sent by the owners of the mill.",
        "The clerk keeps the book in a way {that is }consistent with the charter.",
        "The town is {in the process of }building a gate outside {of }the old walls.",
        "The board met in {the month of }May and heard from {a total of }12 members.",
        "The keeper decides whether {or not }to open the gate over {the course of }the night.",
        "The trust owns the mill, but {it should be noted that }the county pays for it.",
        "If the gate leaks, {please }write to the keeper of the mill.",
        "The trust bought the mill, {which is }the oldest of the county.",
        "The clerk makes sure {that }the gate is shut and knows {that }it leaks.",
        "{Note: }The gate is shut at night by the keeper of the mill.",
        "The letters that were sent by the owners came late in the year.",
        "Note: that the gate is shut at night is known to the keeper.",
        "The trust bought the mill, which is the oldest and has two wheels.",
        "The trust bought the gate, the mill, which is the oldest of the county.",
        "The trust bought the mill, which was the oldest of the county.",
        "The clerk knows that no gate of the mill is shut.",
        "The board wants a gate that is opened by hand and keeps the water out.",
        "It is the owner that is asked for the papers of the boat.",
        "In practice that is done by the keeper of the mill.",
        "New gates were rarely added to the list that were opened by hand.",
        "The board should change the book and note that the gate is shut by two men.",
        "If you cannot leave the water so as to keep the two rules, shut the gate.",
        "He said of it all of us should be told that please is a word."
      })
  void trimsTurnsOfPhrase(String marked) {
    String source = marked.replaceAll("[{}]", "");
    String trimmed = marked.replaceAll("\\{[^}]*\\}", "");
    assertEquals(
        trimmed, Operation.apply(source, shortener.shortenByCuts(source, "en", false, List.of())));
  }

  /** In braces what the rules leave out of Chinese sentences. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "水庫管理處設水庫管理委員會{（以下簡稱本會）}，對{於}水庫的問題可{以}進行檢查。",
        "在水庫{當}中養魚的人，已{經}付清五萬元的罰鍰（利息除外），費用由縣裡負擔。",
        "{其中，}ε 表示水庫水位在一年里每天变化的大小。",
        "本次共检查5个因素（水温、水位、水压、流速）对水库闸门的影响。",
        "水库每次加入三种药剂（每升水中分别为 2×10⁵ 个单位）并且搅拌均匀。",
        "这座水库不是后来的新水库，而是全县水利事业的老祖宗——石桥水库。",
        "「水库像是一枚指南针，它能帮助大家，进而发挥出更大的影响力」主任笑着这样比喻。",
        "{由表2可知，}水库加药对各月的水质均有不同程度的影响。",
        "{30 秒概览：}石桥水库是全县在去年建成的第一座水库。",
        "工程师先为大家介绍{一下}水库的闸门和水泵，然后再去看现场。",
        "{其实}我们在县里修水库用了三年的时间，比计划多一年。",
        "{第三条 }本条例适用于本市范围内有职业危害因素作业{（以下简称有害作业）}的企业和个体经济组织。",
        "{此外，}容器若以管理员权限运行，攻击者便能获取到可用于进行权限提升的系统能力{（capabilities）}。",
        "作为一个框架，它解决了更多上层的问题{，如高效的渲染、响应式状态管理、工具链等}。",
        "通过使用插件的仓库存储文档，维护者可{以}把文档更改作为请求的一部分{，从而减少后续的工作}。",
        "为{了}加强社会救助，保障本市居民的基本生活，{根据《社会救助暂行办法》等法律、行政法规，结合本市实际，}制定本条例。",
        "我们{，嗯}，上个月已{经}把这个项目的预算交给财务部门了。",
        "县级以上人民政府应当按照各自职责做好有关的工作，并{且}不得收取费用，从而不增加负担。",
        "通过读取指定时间点的历史数据，从而缩短存储节点之间数据同步带来的延迟。",
        "该机制的引入，提升了飞桨框架代码的质量和可读性，大家都很满意。",
        "关于这项工程的更多细节和全部数据，可查看附件里的报告。",
        "水库的工程已{经}在去年完成了{，详见附件里的报告}。",
        "我们讨论了学校的课程和老师的待遇，包括学生的作业，包括家长的意见。",
        "{那么}我们在讨论这个问题{的}时{候}，大家都能{够}提出自己的意见。",
        "但{是}工程完成{之}后，水库的水{其实}已{经}够全县用三年了。",
        "水库的作者是一名大二的学生，如今已获得了县里的合同。",
        "分析发现目前使用最多的三种机器，包括水泵和闸门。",
        "水库去年用了县里的许多机器{，包括水泵、闸门等}。",
        "本文采用了与（Wang等人，2019）相同的两种评估指标。",
        "{所以}我们在县里又修了一座水库，因此县里的人都很高兴。",
        "投标人须在四月一日（具体的时间以文件为准）递交标书的全部文件。",
        "从数组成员a[1]开始的九十九个成员，都向前移动一个位置。",
        "县里去年买来了一套新的机器{，用于检查水库和闸门的情况}。",
        "水库去年修好了一座新的闸门{，还可以供县里的人划船}。",
        "县里的人都喜欢这座新修的水库{ —— 这是大家一起修的}。",
        "由于县里去年修好了一座新的水库，因此大家都很高兴。",
        "不仅县里的人喜欢这座新的水库，还可以供游客划船。",
        "县里调整了几座水库的水位，使{得}修理的费用最小。",
        "县里去年修好了一座新的水库，因此共有173户用上了水。",
        "县里付了合同总价的三成作为修水库的预付款（需提供银行的保函）。",
        "水库闸门的最小尺寸不得小于10cm（旧的闸门除外），大家都知道。",
        "这种矿石里铁的含量最高为 1%（质量），县里的人都知道这件事。",
        "县里的检查包括串标（相似度≥70%）和造假等许多的问题。",
        "县里每年总是要修一座新的水库，即使旧的水库完全没有问题。",
        "请用这个语句来写程序里的循环 for (... of list) 语句和别的语句。",
        "县里按采购的价格（含税）付给水库的工人们许多的钱。",
        "在递交文件的截止时间（2025年6月20日）以后，县里开会。",
        "{当}用户登录系统时，网页会通过检查密码{来}确认他的身份。",
        "当水泵连续运转二十四小时，闸门会自动打开一次。",
        "水库管理系统是{一个}由县里的人们自己开发的软件。",
        "水库管理处已{经}定下了办法，可{以}{进行}修改并且公布。",
        "水库是一个不可分割的整体，大家都要用心来爱护。",
        "这件事值得大家在有空的时候再想一想，那么多的问题还没有答案。",
        "县里的人可{以}通过水库或{者}水井取水，所有{的}费用由县里付。",
        "可以说这座水库不可以用来养鱼，也不可以见人就收钱。",
        "大家可以不来，可以看戏，但事情总是可以靠得住的。",
        "{违反本条例第十四条规定，}擅自在水库里捕鱼的，由县里的水务部门处以罚款。",
        "违反本条例第十四条规定，由县里的水务部门处以罚款并且责令改正。",
        "水库的用水依照《{中华人民共和国}水法》和县里定下的办法来管理。",
        "为{了}让大家都用上水，每{一}个村子任何{一个}人都能提出意见。",
        "水闸打开可能{会}使{得}下游的水位升高，仍{然}需要有人来看守。",
        "县里的水泵以及时打开闸门为好，会议将会议定这一件事情。",
        "{由于种种原因，}去年县里没有修好这座大家都等着用的水库。",
        "一般来说，县里的水库在春天的时候都会把闸门打开一次。",
        "退耕的人可{以}依法对其所有的树木进行采伐，并领取县里的补助。",
        "{备注：}县里的水库在每年春天都要把闸门打开一次以上。",
        "县里的人都说{，嗯}，但对{于}这座水库还没有自己的看法。",
        "县里的人都喜欢这座水库，并且不是每个人都知道它的来历。"
      })
  void cutsChineseByRule(String marked) {
    String source = marked.replaceAll("[{}]", "");
    assertEquals(
        marked.replaceAll("\\{[^}]*\\}", ""),
        Operation.apply(source, shortener.edit(source, "zh", false)));
  }

  /** In brackets of this form: what opens the sentence and goes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{In addition to two mills, t}T|he trust owns a shop in the town.",
        "{In this report, w}W|e tell what became of the two mills."
      })
  void cutsOpeningsOfTheirOwn(String opening, String rest) {
    String source = opening.replaceAll("[{}]", "");
    String head = source.substring(0, source.length() - 1);
    String wanted = source.substring(source.length() - 1) + rest;
    assertEquals(wanted, shortened(head + rest, wanted));
  }

  @Test
  void eachCutIsJudgedForItself() {
    assertEquals(
        "The mill was sold in May, if the town agrees.",
        shortened(
            "The mill (a ruin), which was built in 1901, was sold in May, if the town agrees.",
            "The mill was sold in May."));
  }

  @Test
  void aTurnGoesWholeOrNotAtAll() {
    assertEquals(
        "The board thanked the staff.",
        shortened(
            "Last, but not least, the board thanked the staff.",
            "but not least, the board thanked the staff."));
  }

  @Test
  void aTurnInCapitalsStaysInCapitals() {
    assertEquals(
        "THE DUES ARE PAID BEFORE THE FIRST OF MAY.",
        shortened(
            "THE DUES ARE PAID PRIOR TO THE FIRST OF MAY.",
            "THE DUES ARE PAID BEFORE THE FIRST OF MAY."));
  }

  /** "wh⟦o als⟧o" leaves the same as "who⟦ also⟧": the cut is known by the words it takes. */
  @Test
  void aCutIsKnownWhateverLettersStandBesideIt() {
    String source = "The trust names a clerk who also handles the post of the town.";
    String shorter = source.replace(" also", "");
    List<Operation> cuts = shortener.shortenByCuts(source, "en", false, List.of(shorter));
    assertEquals(shorter, Operation.apply(source, cuts));
    assertEquals(OperationKind.CUT_ASIDE, cuts.get(0).kind());
  }

  @Test
  void whatTheStudentKeepsStays() {
    String source = "The mill, which was built in 1901, was sold in May.";
    assertEquals(source, shortened(source, source));
    assertEquals(List.of(), shortener.shorten(source, "en", false, List.of()));
  }

  @Test
  void operationsProveTheText() {
    String source = "However, the mill (a ruin) was sold in May prior to the flood [3].";
    List<Operation> operations =
        shortener.shorten(source, "en", false, List.of("The mill was sold in May."));
    assertEquals("The mill was sold in May before the flood.", Operation.apply(source, operations));
    assertTrue(operations.stream().anyMatch(o -> o.kind() == OperationKind.SUBSTITUTE));
  }

  @Test
  void bracketsGoByRuleInChinese() {
    String source = "水库的工程（由县里出资）在去年六月已经完成了。";
    assertEquals("水库的工程在去年六月已完成了。", Operation.apply(source, shortener.edit(source, "zh", false)));
    for (String whole :
        List.of(
            "水库的工程（不含电站）在去年六月完成了。",
            "各县（市、区）人民政府应当依法编制规划。",
            "省（区）人民政府应当依法编制发展规划。",
            "当事人不服法院（2023）沪73民终287号民事判决。")) {
      assertEquals(List.of(), shortener.edit(whole, "zh", false));
    }
  }

  @Test
  void turnsThatStandWhereTheShortFormDoesNotStay() {
    for (String whole :
        List.of(
            "Riders need to have the ability to open the gate.",
            "Each rider will have the capability to open it.",
            "A large number of the gates are shut.",
            "They sold a great number of their mills.",
            "A large number of these are old.")) {
      List<Operation> operations = shortener.shorten(whole, "en", false, List.of(whole));
      assertTrue(
          operations.stream().noneMatch(o -> o.kind() == OperationKind.SUBSTITUTE),
          () -> Operation.apply(whole, operations));
    }
  }

  private String shortened(String source, String candidate) {
    return Operation.apply(source, shortener.shorten(source, "en", false, List.of(candidate)));
  }
}
