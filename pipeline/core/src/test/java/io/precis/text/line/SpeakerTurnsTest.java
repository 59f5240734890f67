package io.precis.text.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerTurnsTest {
  private static final String SAID = "\nThe gauge shows 0.4 bar in the morning.\n\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "hal_9;#1 hal_9 - 12 Jan 2026, 20:14",
        "Rosa P;by Rosa P » Mon Jan 12, 2026 8:14 pm",
        "Rosa;Posted by Rosa, January 12th, 2026 at 20:14",
        "Jörg;Jörg | 12. Januar 2026 um 20:14 Uhr",
        "Léa;Léa (12/01/2026, 20:14)"
      })
  void thePostsOfAForumAreTurns(String name, String head) {
    String text = "Boiler loses pressure\n\n" + (head + SAID).repeat(3);
    SpeakerTurns turns = SpeakerTurns.in(text);
    assertEquals(head.length(), turns.labelLength(head));
    assertEquals(name, SpeakerTurns.name(head));
    assertFalse(SpeakerTurns.in("Boiler\n\n" + (head + SAID).repeat(2)).any(), "only two");
  }

  @Test
  void rowsWithDaysAreNoPosts() {
    String rows =
        List.of("Ann, 12 Jan 2026, 20:14", "Ben, 13 Jan 2026, 20:15", "Kit, 14 Jan 2026, 8:00")
            .stream()
            .collect(Collectors.joining("\n"));
    assertFalse(SpeakerTurns.in(rows + "\n\n" + rows + "\n").any());
  }

  @Test
  void aLabelThatAllRecordsShareNamesNoSpeaker() {
    String record = "Docket Text: NOTICE of appearance by Ann Moss.\n05/14/2014\n\n";
    assertFalse(SpeakerTurns.in(record.repeat(6)).any());
    assertTrue(SpeakerTurns.in(record.replace("Docket Text", "Speaker 1").repeat(6)).any());
  }

  @Test
  void aShortChatIsOne() {
    String chat =
        "[09:01:12] *** bea has joined #ops\n[09:01:20] <bea> The mirror is down.\n"
            + "[09:02:03] <@tor> Disk 3 failed.\n";
    assertTrue(SpeakerTurns.in(chat).any());
    assertFalse(
        SpeakerTurns.in("[09:01:20] The mirror is down.\n[09:02:03] Disk 3 failed.\n").any());
  }

  @Test
  void threeMessagesOfAMessengersExportAreAChat() {
    String chat =
        "2023-12-20, 5:46 p.m. - Nobody outside of this chat can read it.\n"
            + "2023-12-20, 5:46 p.m. - Farid: The pump is fixed.\n"
            + "2023-12-20, 5:48 p.m. - Nadia: Then we open on Friday.\n";
    SpeakerTurns turns = SpeakerTurns.in(chat);
    assertEquals(
        "2023-12-20, 5:48 p.m. - Nadia: ".length(), turns.labelLength(chat.split("\n")[2]));
    String agenda = "20 Dec, 17:46: Opening: the chair speaks.\n20 Dec, 17:50: Vote: by hand.\n";
    assertFalse(SpeakerTurns.in(agenda).any());
  }

  @Test
  void aDayMayStandBeforeTheTimeInTheLogOfAChannel() {
    String log =
        "Mar 02 09:00:01 *\tbob has joined #quay\nMar 02 09:01:10 <bob>\tIs the barge in?\n"
            + "Mar 02 09:02:44 <ann>\tIt came at eleven.\n";
    SpeakerTurns turns = SpeakerTurns.in(log);
    assertEquals("Mar 02 09:01:10 <bob>\t".length(), turns.labelLength(log.split("\n")[1]));
    assertTrue(turns.isAnonymous(log.split("\n")[0]));
    assertFalse(
        SpeakerTurns.in(
                "Mar 02 09:00:01 kell sshd[7]: Closed.\nMar 02 09:00:02 kell sshd[7]: Open.\n")
            .any());
  }

  @Test
  void aTimeOfItsOwnIsWhenTheSameSpeakerGoesOn() {
    String talk =
        "Ada Moor (00:02):\nThe mill is open.\n\n(00:28):\nThe pump is new.\n\n"
            + "Bert Low (01:16):\nWho paid?\n\nAda Moor (01:22):\nThe town.\n\n"
            + "Bert Low (01:30):\nSince when?\n";
    SpeakerTurns turns = SpeakerTurns.in(talk);
    assertEquals("(00:28):".length(), turns.labelLength("(00:28):"));
    assertEquals(0, turns.labelLength("(00:28): and on"));
    assertFalse(SpeakerTurns.in("The mill is open.\n(00:28):\nThe pump is new.\n").any());
  }
}
