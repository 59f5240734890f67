package io.precis.summary;

import java.util.Locale;

/** What a document is, as far as its looks and its title say. */
public enum DocumentKind {
  MINUTES("Minutes", "会议纪要"),
  STATUTE("Statute", "法规"),
  CONTRACT("Contract", "合同"),
  POLICY("Policy", "政策"),
  PAPER("Paper", "论文"),
  REPORT("Report", "报告"),
  STANDARD("Standard", "标准"),
  SPECIFICATION("Specification", "规范"),
  NEWSLETTER("Newsletter", "通讯"),
  SLIDES("Slides", "幻灯片"),
  HELP("Help or manual", "使用文档"),
  FORM("Form", "表格"),
  LETTER("Letter", "信函"),
  MAIL("Mail", "邮件"),
  RELEASE("Announcement", "公告"),
  TRANSCRIPT("Transcript", "谈话记录"),
  ARTICLE("Article", "文章"),
  STORY("Story", "故事"),
  DECISION("Court decision", "裁判文书"),
  TABLE("Table", "数据表"),
  BIBLIOGRAPHY("Bibliography", "书目"),
  /** Where it cannot be told. */
  DOCUMENT("Document", "文档");

  private final String english;
  private final String chinese;

  DocumentKind(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** As a reader of the language is told: Chinese, else English. */
  String shown(String language) {
    return language.equals("zh") ? chinese : english;
  }

  /** As records name it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
