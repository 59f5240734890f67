package io.precis.read.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailRolesTest {
  private static final String OWN =
      "The builder cannot come before the 14th, so the wall stays open for another week.";
  private static final String OLD = "We need the wall finished by Friday, as the inspector comes.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon, 3 Nov 2025 at 18:40, Ben Okafor <ben@example.org>\nwrote:",
        "On Mon, 3 Nov 2025 at 18:40, Ben Okafor\n<ben@example.org> wrote:",
        "On Mon, 3 Nov 2025 at 18:40, Ben Okafor via walls <\nwalls@lists.example.org> wrote:",
        "Am 03.11.2025 um 18:40 schrieb Ben Okafor:",
        "Ben Okafor wrote on 03.11.25 at 18:40:",
        "Ben wrote on 3 November:",
        "Le lun. 3 nov. 2025 à 18:40, Ben Okafor <ben@example.org> a écrit :",
        "El lun, 3 nov 2025 a las 18:40, Ben Okafor escribió:",
        "Il giorno lun 3 nov 2025 alle ore 18:40 Ben Okafor ha scritto:",
        "Em seg., 3 de nov. de 2025 às 18:40, Ben Okafor escreveu:",
        "Op ma 3 nov 2025 om 18:40 schreef Ben Okafor:",
        "3 нояб. 2025 г., 18:40, Ben Okafor пишет:",
        "在 2025年11月3日，18:40，Ben Okafor 写道：",
        "ב-3 בנובמבר 2025 בשעה 18:40, מאת Ben Okafor:",
        "מאת: Ben Okafor\nנשלח: יום שני 03 נובמבר 2025\nאל: Mara Holt\nנושא: קיר",
        "On Nov 3, 2025, at 18:40, Ben Okafor <ben@example.org> said:",
        "On Nov 3, 2025,\nat 18:40,\nBen Okafor <ben@example.org> wrote:",
        "On Mon, Nov 3, 2025 at 6:40 PM, Ben Okafor\n<ben@example.org>wrote:",
        "From 17513947550@xxx Mon Dec 05 17:09:55 +0000 2022",
        "---- On Mon, 3 Nov 2025 18:40:50 +0000 ben@example.org wrote ----",
        "Em 3 de novembro de 2025 às 18:40, Ben Okafor (\nben@example.org) escreveu:",
        "2025-11-03 18:40 GMT+01:00 Ben Okafor <ben@example.org>:",
        "ср, 3 нояб. 2025 г. в 18:40, Ben Okafor <ben@example.org>:",
        "ma 3. marraskuuta 2025 klo 18.40 Ben Okafor kirjoitti:",
        "-------- Oprindelig besked --------",
        "Dne 3. 11. 2025 v 18:40 Ben Okafor napsal(a):",
        "Ben Okafor, 3 Kas 2025 Pzt, 18:40 tarihinde şunu yazdı:",
        "În lun., 3 nov. 2025 la 18:40, Ben Okafor a scris:",
        "пн, 3 лист. 2025 р. о 18:40 Ben Okafor пише:",
        "Kimden: Ben Okafor\nGönderildi: 3 Kasım 2025\nKime: Mara Holt\nKonu: duvar",
        "De : Ben Okafor\nEnvoyé le :lundi 3 novembre 2025\nÀ : Mara Holt\nObjet :mur",
        "-----Original Message-----",
        "-----Ursprüngliche Nachricht-----",
        "From: Ben Okafor\nSent: Monday, November 3, 2025 6:40 PM\nTo: Mara Holt\nSubject: wall",
        "Von: Ben Okafor\nGesendet: Montag, 3. November 2025\nAn: Mara Holt\nBetreff: Mauer",
        "发件人：Ben Okafor\n发送时间：2025年11月3日\n收件人：Mara Holt\n主题：墙"
      })
  void testWhatFollowsAnAttributionIsRepeated(String attribution) {
    assertEquals(
        List.of("BODY " + OWN, "MAIL_HEAD " + attribution, "QUOTED_MAIL " + OLD),
        roles(OWN + "\n\n" + attribution + "\n\n" + OLD, attribution));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Venlig hilsen", "Med vennlig hilsen", "S pozdravem", "Saygılarımla", "Cu stimă"})
  void testACourtesyEndsALetterInEveryLanguage(String courtesy) {
    assertEquals(
        List.of("BODY " + OWN, "BOILERPLATE " + courtesy + "\nMara"),
        roles(OWN + "\n\n" + courtesy + "\nMara", ""));
  }

  @Test
  void testACourtesyAndWhatStandsBelowItEndTheirParagraph() {
    String signature =
        "Best regards\nMara Holt\nT +49 4451 123456\nPlease consider the environment before printing"
            + " this email.";
    assertEquals(
        List.of("BODY " + OWN, "BOILERPLATE " + signature), roles(OWN + "\n" + signature, ""));
    String letter = OWN + "\nThanks\nBen said that the wall is finished.";
    assertEquals(List.of("BODY " + letter), roles(letter, ""));
  }

  @Test
  void testMarkedLinesAloneAreRepeatedWhereAnswersStandBetweenThem() {
    String mail = "Ben Okafor wrote:\n> " + OLD + "\n\n" + OWN;
    assertEquals(
        List.of("MAIL_HEAD Ben Okafor wrote:", "QUOTED_MAIL " + OLD, "BODY " + OWN),
        roles(mail, ""));
  }

  @Test
  void testAnswersBelowTheHeadOfWhatTheyAnswerAreTheWriters() {
    String mail =
        "-----Original Message-----\nFrom: list@example.org On Behalf Of\nBen Okafor\n"
            + "Sent: Monday, November 3, 2025\nTo: list@example.org\nSubject: wall\n\n"
            + "Mara wrote:\n>It is open.\nBen Okafor wrote:\n>"
            + OLD
            + "\n\n"
            + OWN
            + "\n\n"
            + "Ben Okafor wrote:\n"
            + ">1. He will complain.\n\n"
            + "He always does, and the wall stands.";
    List<String> roles = roles(mail, "");
    assertTrue(roles.contains("BODY " + OWN), roles.toString());
    assertTrue(roles.contains("BODY He always does, and the wall stands."), roles.toString());
    assertTrue(roles.contains("QUOTED_MAIL " + OLD), roles.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Best regards,\nMara",
        "Mit freundlichen Grüßen\nMara Holt",
        "-- \nMara Holt\nHolt & Sons",
        "Mara Holt\nHolt & Sons, Stone and Brick\nTel. +44 20 7946 0000",
        "此致\n敬礼",
        "If you have received this e-mail by mistake, please delete it and tell the sender."
      })
  void testSignatureAndNoticeAreBoilerplate(String signature) {
    List<String> roles = roles(OWN + "\n\n" + signature, "");
    assertEquals("BODY " + OWN, roles.get(0));
    for (String role : roles.subList(1, roles.size())) {
      assertEquals(false, role.startsWith("BODY") || role.startsWith("LIST_ITEM"), role);
    }
  }

  @Test
  void testAMailThatOnlyPassesOneOnKeepsItsText() {
    String mail = "FYI\n\n---------- Forwarded message ---------\n\n" + OLD;
    assertEquals("BODY " + OLD, roles(mail, "").get(2));
  }

  /** Role and text of each block that has words; the head's lines are one. */
  private static List<String> roles(String mail, String head) {
    DocumentBuilder builder = new DocumentBuilder();
    builder.paragraphs(mail, 2);
    builder.replace(0, (text, blocks) -> MailRoles.assign("", text, blocks));
    List<String> roles = new ArrayList<>();
    for (Block block : builder.blocks()) {
      String words = block.span().of(builder.text());
      boolean more = !roles.isEmpty() && block.role() == Role.MAIL_HEAD;
      if (more && roles.get(roles.size() - 1).startsWith("MAIL_HEAD")) {
        roles.set(roles.size() - 1, roles.get(roles.size() - 1) + "\n" + words);
      } else if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
        roles.add(block.role() + " " + words);
      }
    }
    return roles;
  }

  @Test
  void testTheMailsOfADigestAreItsText() {
    String rule = "-".repeat(30);
    String mail =
        "To subscribe, visit the list.\n\nMessage 1\n\n"
            + rule
            + "\n\nFrom: Ann\nTo: list\nSubject: wall\n\n"
            + OWN
            + "\n\n"
            + rule
            + "\n\nFrom: Ben\nTo: list\nSubject: gate\n\n"
            + OLD;
    List<String> roles = roles(mail, "");
    assertTrue(roles.contains("BODY " + OWN), roles.toString());
    assertTrue(roles.contains("BODY " + OLD), roles.toString());
    assertTrue(roles.contains("BOILERPLATE Message 1"), roles.toString());
  }

  @Test
  void testRowsThatPartATextEndNoLetter() {
    String row = "_".repeat(32);
    assertEquals(
        List.of("BODY " + OWN, "BODY " + OLD, "BODY The end is near."),
        roles(OWN + "\n\n" + row + "\n\n" + OLD + "\n\n" + row + "\n\nThe end is near.", ""));
    assertEquals(
        List.of("BODY " + OWN, "BOILERPLATE walls list"),
        roles(OWN + "\n\n" + row + "\n\nwalls list", ""));
  }

  @Test
  void testAnAddressBelowWhatIsQuotedIsTheSendersAndHeadsNameNoSpeaker() {
    assertEquals(
        List.of("BODY " + OWN, "BOILERPLATE 佐藤 花子\nTEL: 03-1234-5678"),
        roles(
                OWN
                    + "\n\n2024年3月3日(日) 18:22 田中 <t@example.jp>:\n> "
                    + OLD
                    + "\n\n佐藤 花子\nTEL: 03-1234-5678",
                "")
            .stream()
            .filter(role -> role.startsWith("BO"))
            .toList());
    String head = "From: Dan Moss\nSent: 01 March 2024 14:00\nTo: Ruth Lane\nSubject: Well\n\n";
    assertEquals(
        List.of("BODY " + OWN, "BOILERPLATE Regards\nRuth", "MAIL_HEAD " + head.strip()),
        roles(OWN + "\n\nRegards\nRuth\n\n" + head + OLD + "\n\n" + OLD + "\n\n" + head + OLD, "")
            .subList(0, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You receive this mail because you are a member of the club.",
        "Unsubscribe | Privacy policy | Contact",
        "This is an automated message, please do not reply.",
        "Wenn Sie keine weiteren E-Mails erhalten möchten, klicken Sie hier.",
        "Bitte prüfen Sie der Umwelt zuliebe, ob diese E-Mail ausgedruckt werden muss.",
        "Ce message est généré automatiquement, merci de ne pas y répondre.",
        "Dit bericht is uitsluitend bestemd voor de geadresseerde.",
        "Otrzymujesz tę wiadomość, ponieważ jesteś członkiem klubu.",
        "Du får detta mejl eftersom du prenumererar på vårt nyhetsbrev.",
        "Du modtager denne mail, fordi du er tilmeldt vores nyhedsbrev."
      })
  void whatListsAndFirmsPutBelowAMailIsNoText(String notice) {
    assertEquals(List.of("BODY " + OWN, "BOILERPLATE " + notice), roles(OWN + "\n\n" + notice, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You get these keys because the lock was changed.",
        "Wir fahren der Umwelt zuliebe mit dem Zug.",
        "Je demande à ne plus recevoir ces factures.",
        "This is an automatic message that the pump failed at 8:40 and at 9:10."
      })
  void whatOnlySoundsLikeSuchANoticeIsText(String sentence) {
    assertEquals(List.of("BODY " + OWN, "BODY " + sentence), roles(OWN + "\n\n" + sentence, ""));
  }

  @Test
  void testASentenceAboutASenderIsNoNotice() {
    String sentence = "The notice was sent from my shop to all who had asked for it.";
    assertEquals(List.of("BODY " + sentence), roles(sentence, ""));
  }

  private static List<String> texts(String mail, Role role) {
    DocumentBuilder out = new DocumentBuilder();
    out.text(mail, 1);
    out.replace(0, (text, blocks) -> MailRoles.assign("", text, blocks));
    return out.blocks().stream()
        .filter(block -> block.role() == role)
        .map(block -> block.span().of(out.text()))
        .toList();
  }

  private static List<String> roles(String subject, String mail, Role role) {
    DocumentBuilder out = new DocumentBuilder();
    out.paragraphs(mail, 1);
    out.replace(0, (text, blocks) -> MailRoles.assign(subject, text, blocks));
    return out.blocks().stream()
        .filter(block -> block.role() == role)
        .map(block -> block.span().of(out.text()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Re: Wall", "[walls] RE: Wall", "AW: Mauer", "Re[2]: Wall", "回复：墙"})
  void anAnswerOfAFewWordsPassesNothingOn(String subject) {
    String mail =
        "Agreed, go on.\n\nFrom: Kit <kit@example.org>\nSent: Monday\nTo: Ann\nSubject: Wall\n\n"
            + OLD;
    assertEquals(List.of(OLD), roles(subject, mail, Role.QUOTED_MAIL));
    assertEquals(List.of(), roles("Fwd: Re: Wall", mail, Role.QUOTED_MAIL));
    assertEquals(List.of(), roles(subject, mail.substring(mail.indexOf("From")), Role.QUOTED_MAIL));
  }

  @Test
  void aMailBetweenTwoHeadsIsNoPartOfThem() {
    String first = "From: Kit\nSent: Monday\nTo: Ann\nSubject: Roof\n\nWhen does he come?";
    String mail =
        "He comes on Friday, as soon as the rain has stopped and the wall is dry.\n\n"
            + first
            + "\n\n"
            + first.replace("When", "Why");
    assertEquals(List.of("When does he come?", "Why does he come?"), texts(mail, Role.QUOTED_MAIL));
  }

  @Test
  void theNumberOfAMailInADigestAndItsTechnicalHeadAreNoText() {
    String rule = "-".repeat(30);
    String mail =
        "Today's topics\n\n"
            + rule
            + "\n\nMessage: 1\nFrom: Kit\nTo: List\nSubject: Seals\n"
            + "Message-ID: <a@b>\nContent-Type: text/plain\n\nThe seals whistle.\n\n"
            + rule
            + "\n\nMessage: 2\nFrom: Ann\nTo: List\nSubject: Grease\n\nUse little of it.\n\n"
            + rule;
    assertEquals(List.of("The seals whistle.", "Use little of it."), texts(mail, Role.BODY));
  }

  @Test
  void aQuestionThatIsRepeatedIsNoHeading() {
    String mail =
        "My answers:\n\n> 1. Who comes?\n\nThe roofer.\n\n> 2. Who pays for it?\n\nWe do.";
    assertEquals(List.of(), texts(mail, Role.HEADING));
  }

  @Test
  void aCourtesyMayNameItsWriterOnItsLine() {
    assertEquals(
        List.of("The roofer comes on Friday, as soon as the rain has stopped."),
        texts(
            "The roofer comes on Friday, as soon as the rain has stopped.\n\nCheers, Rosa",
            Role.BODY));
    String opens = "Thanks, Tom.\n\nThe roofer comes on Friday, as soon as the rain has stopped.";
    assertTrue(texts(opens, Role.BOILERPLATE).isEmpty());
  }

  @Test
  void anAddressAmidAMailEndsNoLetter() {
    String links = "www.mill.example/wheel\n\nor via FTP:\n\nTel. 0123 456";
    String more = "The wheel turns.\n\nIt is old.\n\nIt creaks.\n\nNobody mends it.";
    List<String> roles = roles(OWN + "\n\n" + links + "\n\n" + more, "");
    assertTrue(roles.contains("BODY Nobody mends it."), roles.toString());
    assertTrue(roles.contains("BODY The wheel turns."), roles.toString());
    List<String> signed = roles(OWN + "\n\nMara Holt\nTel. 0123 456\n\nWe move in May.", "");
    assertTrue(signed.contains("BOILERPLATE Mara Holt\nTel. 0123 456"), signed.toString());
  }

  @Test
  void aParagraphFarLongerThanANoticeIsNone() {
    String notice = "You received this message because you are a member. ";
    assertEquals(
        List.of("BODY " + OWN, "BOILERPLATE " + notice.strip()), roles(OWN + "\n\n" + notice, ""));
    String longer = notice + "ab ".repeat(4_000).strip() + ".";
    assertEquals(List.of("BODY " + OWN, "BODY " + longer), roles(OWN + "\n\n" + longer, ""));
  }
}
