package io.precis.read.fork.charset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetFinderTest {
  private static final String ENGLISH =
      "The pump of the second station was built in 1962.\n".repeat(20);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252|Le gardien note la hauteur de l’eau à midi, et l’été il se lève tôt.",
        "windows-1252|Die Brücke über den Fluß wurde für drei Tage gesperrt.",
        "windows-1252|He calls it a “dry year” – for €40.",
        "windows-1252|The café opens at nine.",
        "windows-1250|Příliš žluťoučký kůň úpěl ďábelské ódy a stařeček si přečetl noviny v"
            + " zahradě.",
        "windows-1250|Zażółć gęślą jaźń, a potem wróć do domu, bo na dworze jest już ciemno.",
        "windows-1250|Święta były chłodne.",
        "x-MacRoman|L’été, le gardien préfère l’écluse où l’eau est fraîche.",
        "IBM850|Der Müller fährt über die schöne Brücke.",
        "windows-31j|①番のﾎﾟﾝﾌﾟは休止中です。",
        "windows-1251|Насос второй станции построен в 1962 году и служит до сих пор всему городу.",
        "KOI8-R|Насос второй станции построен в 1962 году и служит до сих пор всему городу.",
        "windows-1253|Η αντλία του δεύτερου σταθμού χτίστηκε το 1962 και λειτουργεί ακόμη.",
        "windows-1255|המשאבה של התחנה השנייה נבנתה בשנת אלף ותשע מאות ושישים ושתיים.",
        "windows-1256|بنيت مضخة المحطة الثانية في عام ألف وتسعمائة واثنين وستين ولا تزال تعمل.",
        "GB18030|水库蓄水量低于去年。",
        "GB18030|三号泵站",
        "Big5|水庫蓄水量低於去年同期，城市供水將受到限制。",
        "Shift_JIS|貯水池の水位は去年より低い。",
        "EUC-JP|貯水池の水位は去年より低い。",
        "EUC-KR|저수지의 수위는 작년보다 낮다.",
        "x-windows-949|저수지의 수위는 작년보다 낮다. 똠방각하는 펲시를 마셨다.",
        "ISO-8859-15|Le cœur de l'œuvre coûte 40 € cet été.",
        "windows-1252|La pièce mesure 2½ mètres et coûte cher.",
        "UTF-8|三号泵站",
        "UTF-16LE|The café opens at nine.",
        "UTF-16BE|The café opens at nine.",
        "UTF-16LE|水库蓄水量低于去年 同期。",
        "UTF-16LE|港务局昨天宣布，新的防波堤将于四月开工，工期预计为十一个月。",
        "UTF-16BE|港务局昨天宣布，新的防波堤将于四月开工，工期预计为十一个月。",
        "UTF-16BE|水庫蓄水量低於去年同期，城市供水將受到限制。",
        "ISO-2022-JP|貯水池の水位は去年より低い。"
      })
  void testReadsTextAsItWasWritten(String charset, String text) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    Charset found = CharsetFinder.of(bytes, Optional.empty());
    assertEquals(text, new String(bytes, found), "as " + found);
  }

  @ParameterizedTest
  @CsvSource({"GB18030,三号泵站", "UTF-8,三号泵站", "windows-1252,“dry year”", "UTF-8,§", "windows-1252,é"})
  void testOneWordBeyondAsciiIsEnough(String charset, String word) {
    byte[] bytes =
        (ENGLISH + "It is " + word + " now.\n" + ENGLISH).getBytes(Charset.forName(charset));
    String read = new String(bytes, CharsetFinder.of(bytes, Optional.empty()));
    assertEquals(word, read.substring(ENGLISH.length() + 6, ENGLISH.length() + 6 + word.length()));
  }

  @Test
  void testThaiAndTheRussianOfOldComputersAreToldByTheirWords() {
    String thai = "ท่าเรือเก่าจะปิดในวันที่ 1 ตุลาคม การสำรวจพบว่าเสาเข็มสิบเอ็ดต้นผุพัง";
    byte[] bytes = thai.getBytes(Charset.forName("x-windows-874"));
    assertEquals(thai, new String(bytes, CharsetFinder.of(bytes, Optional.empty())));
    String russian = "Пристань закрывается. Обследование показало, что одиннадцать свай сгнили.";
    bytes = russian.getBytes(Charset.forName("IBM866"));
    assertEquals(russian, new String(bytes, CharsetFinder.of(bytes, Optional.empty())));
  }

  @Test
  void testAClaimCountsWhereTheBytesAgree() {
    byte[] russian = "да".getBytes(Charset.forName("KOI8-R"));
    Optional<Charset> claim = Optional.of(Charset.forName("KOI8-R"));
    assertEquals("KOI8-R", CharsetFinder.of(russian, claim).name());
    byte[] utf8 = "да".getBytes(StandardCharsets.UTF_8);
    assertEquals(StandardCharsets.UTF_8, CharsetFinder.of(utf8, claim));
  }

  @Test
  void testABrokenByteDoesNotUnmakeUtf8() {
    byte[] bytes = "un café déjà froid, l’eau".getBytes(StandardCharsets.UTF_8);
    bytes[1] = (byte) 0x93;
    assertEquals(StandardCharsets.UTF_8, CharsetFinder.of(bytes, Optional.empty()));
  }

  @Test
  void testWhatNamesNothingIsUtf8() {
    assertEquals(StandardCharsets.UTF_8, CharsetFinder.of(new byte[0], Optional.empty()));
    assertEquals(
        StandardCharsets.UTF_8,
        CharsetFinder.of("plain".getBytes(StandardCharsets.US_ASCII), Optional.empty()));
  }
}
