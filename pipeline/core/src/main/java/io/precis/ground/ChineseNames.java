package io.precis.ground;

import io.precis.ground.quantity.Token;
import io.precis.ground.quantity.WordTokenizer;
import io.precis.terms.Term;
import io.precis.terms.TermAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names in Chinese text: 《titles》, people by surname, places and organisations by ending. */
final class ChineseNames {
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘蒋蔡余杜叶程魏苏吕丁任卢姚"
          + "沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵覃武钱戴严莫孔向汤";
  private static final List<String> ENDINGS =
      List.of(
          "公司", "大学", "集团", "银行", "委员会", "学院", "医院", "研究院", "研究所", "出版社", "部门", "法院", "协会", "基金",
          "省", "市", "县", "区", "镇", "国");
  private static final Set<String> PLAIN =
      Set.of("公司", "大学", "集团", "银行", "我国", "各国", "全国", "本市", "全市", "全省", "地区", "城市", "社区", "中国");

  private ChineseNames() {}

  /** Names in order of kind, then of text; none where the text has no Han characters. */
  static List<EntityMention> of(String text, List<Token> words) {
    if (words.stream().noneMatch(word -> word.kind() == Token.Kind.HAN)) {
      return List.of();
    }
    List<EntityMention> names = new ArrayList<>(titles(text, words));
    List<Term> terms = TermAnalyzer.of("zh").analyze(text);
    for (int i = 0; i < terms.size(); i++) {
      addPerson(text, words, terms, i, names);
      addPlace(text, words, terms, i, names);
    }
    return names;
  }

  private static List<EntityMention> titles(String text, List<Token> words) {
    List<EntityMention> names = new ArrayList<>();
    int open = text.indexOf('《');
    while (open >= 0) {
      int close = text.indexOf('》', open);
      if (close < 0) {
        break;
      }
      add(names, text, words, open + 1, close);
      open = text.indexOf('《', close);
    }
    return names;
  }

  /** A surname that the segmenter left alone, with the one or two single characters after it. */
  private static void addPerson(
      String text, List<Token> words, List<Term> terms, int at, List<EntityMention> names) {
    if (!isSingle(terms.get(at), text) || SURNAMES.indexOf(terms.get(at).text()) < 0) {
      return;
    }
    int end = at + 1;
    while (end < terms.size()
        && end < at + 3
        && isSingle(terms.get(end), text)
        && terms.get(end).start() == terms.get(end - 1).end()) {
      end++;
    }
    if (end > at + 1) {
      add(names, text, words, terms.get(at).start(), terms.get(end - 1).end());
    }
  }

  private static void addPlace(
      String text, List<Token> words, List<Term> terms, int at, List<EntityMention> names) {
    Term term = terms.get(at);
    String written = text.substring(term.start(), term.end());
    boolean ends = ENDINGS.stream().anyMatch(written::endsWith);
    if (!ends || written.codePoints().anyMatch(c -> !WordTokenizer.isHan(c))) {
      return;
    }
    boolean bare = ENDINGS.contains(written) || PLAIN.contains(written);
    boolean joined = at > 0 && terms.get(at - 1).end() == term.start();
    if (!bare) {
      add(names, text, words, term.start(), term.end());
    } else if (joined && ENDINGS.contains(written)) {
      add(names, text, words, terms.get(at - 1).start(), term.end());
    }
  }

  private static boolean isSingle(Term term, String text) {
    return term.end() - term.start() == 1 && WordTokenizer.isHan(text.codePointAt(term.start()));
  }

  private static void add(
      List<EntityMention> names, String text, List<Token> words, int start, int end) {
    int from = 0;
    while (from < words.size() && words.get(from).start() < start) {
      from++;
    }
    int to = from;
    while (to < words.size() && words.get(to).end() <= end) {
      to++;
    }
    if (to > from) {
      String name = text.substring(start, end);
      names.add(new EntityMention(from, to, List.of(name), name));
    }
  }
}
