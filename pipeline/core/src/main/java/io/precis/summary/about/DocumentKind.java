package io.precis.summary.about;

import java.util.Locale;

/** What a document is, as far as its looks and its title say. */
public enum DocumentKind {
  MINUTES("Minutes", "会议纪要", "會議紀要"),
  STATUTE("Statute", "法规", "法規"),
  BYLAWS("By-laws", "章程", "章程"),
  CONTRACT("Contract", "合同", "合約"),
  POLICY("Policy", "政策", "政策"),
  PAPER("Paper", "论文", "論文"),
  REPORT("Report", "报告", "報告"),
  AUDIT("Audit report", "审计报告", "審計報告"),
  PROPOSAL("Proposal", "提案", "提案"),
  PLAN("Plan", "计划", "計劃"),
  STANDARD("Standard", "标准", "標準"),
  SPECIFICATION("Specification", "规范", "規範"),
  NEWSLETTER("Newsletter", "通讯", "通訊"),
  SLIDES("Slides", "幻灯片", "投影片"),
  HELP("Help or manual", "指南", "指南"),
  FAQ("Questions and answers", "问答", "問答"),
  FORM("Form", "表格", "表格"),
  FILING("Company filing", "公司申报文件", "公司申報文件"),
  LETTER("Letter", "信函", "信函"),
  MAIL("Mail", "邮件", "郵件"),
  RELEASE("Announcement", "公告", "公告"),
  TENDER("Invitation to tender", "招标文件", "招標文件"),
  INTERVIEW("Interview", "访谈", "訪談"),
  TRANSCRIPT("Transcript", "谈话记录", "談話記錄"),
  ARTICLE("Article", "文章", "文章"),
  STORY("Story", "故事", "故事"),
  DECISION("Court decision", "裁判文书", "裁判文書"),
  TABLE("Table", "数据表", "資料表"),
  BIBLIOGRAPHY("Bibliography", "书目", "書目"),
  /** Where it cannot be told. */
  DOCUMENT("Document", "文档", "文件");

  private final String english;
  private final String simplified;
  private final String traditional;

  DocumentKind(String english, String simplified, String traditional) {
    this.english = english;
    this.simplified = simplified;
    this.traditional = traditional;
  }

  /** As a reader is told. */
  String shown(AboutWording wording) {
    return switch (wording) {
      case ENGLISH -> english;
      case SIMPLIFIED -> simplified;
      case TRADITIONAL -> traditional;
    };
  }

  /** As records name it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
