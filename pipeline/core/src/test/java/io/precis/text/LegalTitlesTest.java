package io.precis.text;

import static io.precis.text.TitledTexts.BODY;
import static io.precis.text.TitledTexts.find;
import static io.precis.text.TitledTexts.lay;
import static io.precis.text.TitledTexts.title;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.precis.document.Block;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Titles of courts' papers and of filings. */
class LegalTitlesTest {
  @Test
  void testACourtsPaperIsNamedAfterItsParties() {
    List<String> head =
        List.of(
            "Neutral Citation Number: [2022] EWHC 950 (Ch)",
            "IN THE HIGH COURT OF JUSTICE",
            "PROPERTY, TRUSTS AND PROBATE LIST",
            "Date: 22 April 2022",
            "Between :",
            "\tWILLIAM QUAY\tClaimant\n"
                + "\t- and -\n"
                + "\t(1) RIVER BANK LIMITED (2) ANNA QUAY\tDefendants",
            BODY);
    assertEquals("WILLIAM QUAY v RIVER BANK LIMITED", title(head, ""));
    assertEquals(
        "Quay v River Bank Ltd & Ors",
        title(List.of("Approved Judgment\tQuay v River Bank Ltd & Ors", "Case No: 7", BODY), ""));
    assertEquals(
        "JOHN QUAY v RIVER BANK, INC.",
        title(
            List.of(
                "UNITED STATES DISTRICT COURT",
                "JOHN QUAY,",
                "Plaintiff,",
                "v.",
                "RIVER BANK, INC.,",
                "Defendant.",
                BODY),
            ""));
  }

  @Test
  void aCaptionInColumnsNamesTheParties() {
    assertEquals(
        "JOHN QUAY v RIVER BANK, INC.",
        title(
            List.of(
                "UNITED STATES DISTRICT COURT",
                "JOHN QUAY,        )\n     Plaintiff,   )\n                  )   Case No. 24-7\nv.                )"
                    + "\n                  )   ORDER\nRIVER BANK, INC., )\n     Defendant.   )",
                BODY),
            ""));
  }

  /** As reporters print it: the court's name with a stop, each party with what it is. */
  @Test
  void testAReportedCaseIsNamedWithoutWhatItsPartiesAre() {
    assertEquals(
        "Chaunsey L. FOX v STATE of Indiana",
        title(
            List.of(
                "Chaunsey L. FOX, Appellant-Defendant,\nv.\nSTATE of Indiana, Appellee-Plaintiff.",
                "No. 71A04-1304-CR-187.",
                "Court of Appeals of Indiana.",
                "Oct. 28, 2013.",
                BODY),
            ""));
    assertEquals(
        "The People v A.V.",
        title(
            List.of(
                "The People, Plaintiff and Respondent, v. A.V., Defendant and Appellant.",
                "Court of Appeal, First District, Division 1, California.",
                BODY),
            ""));
    List<String> lines =
        List.of("Flow of small rivers", "A court heard of it.", "Cameras v Floats", BODY);
    assertEquals("Flow of small rivers", title(lines, ""));
  }

  @Test
  void dotsMayLeadToWhatAPartyIsAndCounselStandBelow() {
    assertEquals(
        "COL. JOHN QUAY (RETD.) v UNION OF RIVERS & ORS.",
        title(
            List.of(
                "IN THE HIGH COURT OF DELHI",
                "WRIT PETITION (CIVIL) NO.7/2001",
                "COL. JOHN QUAY (RETD.) ... Petitioner\nthrough: Petitioner in person.",
                "VERSUS",
                "UNION OF RIVERS & ORS. .... Respondents\nthrough: Mr. Tom Mill, Advocate",
                BODY),
            ""));
  }

  @Test
  void aCaseWithoutParties() {
    String court = "Supreme Court of Montana";
    assertEquals(
        "In re Marriage of Quay", title(List.of(court, "In re Marriage of Quay", BODY), ""));
    for (String line : List.of("In re Quay the court said so", "In re Quay, 387 U.S. 1")) {
      assertFalse(title(List.of(court, line, BODY), "").startsWith("In re"), line);
    }
    assertFalse(title(List.of("Rivers", "In re Marriage of Quay", BODY), "").startsWith("In re"));
  }

  @Test
  void testPartiesOutsideACourtsPaperAreNoTitle() {
    List<String> lines = List.of("Flow of small rivers", "Cameras v Floats", BODY);
    assertEquals("Flow of small rivers", title(lines, ""));
    List<String> cases =
        List.of("County Court", "Quay v River Bank Ltd", "Anna Quay v Mill Ltd", BODY);
    assertEquals("", title(cases, "")); // a list of cases is named after none
  }

  @Test
  void testAFilingIsNamedByItsCover() {
    List<String> cover =
        List.of(
            "UNITED STATES",
            "SECURITIES AND EXCHANGE COMMISSION",
            "FORM 10-K",
            "Quay Ferries, Inc.",
            "(Exact name of registrant as specified in its charter)",
            BODY);
    assertEquals("Quay Ferries, Inc.: Form 10-K", title(cover, ""));
    List<String> holding =
        List.of("SCHEDULE 13G", "(Amendment No. 3)", "QUAY FERRIES", "(Name of Issuer)", BODY);
    assertEquals("QUAY FERRIES: Schedule 13G", title(holding, ""));
  }

  @Test
  void testPartiesWhoseJoiningWordEndsTheLineNameTheCase() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(
            List.of(
                "UNITED STATES TAX COURT",
                "ANNA FOX AND TOM FOX,1 Petitioners v.",
                "COMMISSIONER OF REVENUE, Respondent",
                BODY),
            blocks);
    assertEquals(
        "ANNA FOX AND TOM FOX v COMMISSIONER OF REVENUE",
        find(text, List.of(), blocks, "", "", false, false).title());
  }

  @Test
  void aCourtsPaperIsCalledByTheCourtAndWhatItIs() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(
            List.of(
                "江北省水边市桥头区人民法院",
                "民 事 裁 定 书",
                "（2017）江0702民申34号",
                "再审申请人宋水因与被申请人王泵水泵买卖纠纷一案，不服本院判决，向本院申请再审。"),
            blocks);
    assertEquals("江北省水边市桥头区人民法院民事裁定书", find(text, List.of(), blocks, "", "", false, false).title());
  }
}
