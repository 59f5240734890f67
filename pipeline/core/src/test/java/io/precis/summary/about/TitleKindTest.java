package io.precis.summary.about;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleKindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh|內政部會議規範|bylaws",
        "zh|股东大会议事规则（试行）|bylaws",
        "zh|会议室使用|",
        "de|Satzung|bylaws",
        "de|Satzung des Heimatvereins Altstadt|bylaws",
        "de|Statuten|bylaws",
        "de|Satzung über die Erhebung von Hundesteuer|",
        "de|Gebührenordnung|policy",
        "de|Satzungsänderung beschlossen|",
        "fr|Assemblée générale extraordinaire du 25/11/2023|minutes",
        "fr|Assemblée générale : mode d'emploi|",
        "it|\uD83D\uDCC4 Statuto del Circolo|bylaws",
        "nl|Notulen ledenvergadering 28 november|minutes",
        "nl|Verslag bestuursvergadering|minutes",
        "nl|Verslag van een reis|",
        "nl|Statutenwijziging vereniging|bylaws",
        "nl|Algemene voorwaarden voor levering|contract",
        "nl|Privacyverklaring|policy",
        "nl|Beleidsplan 2026|plan",
        "nl|Algemene verordening gegevensbescherming uitgelegd|",
        "ko|한마음 동호회 회칙|bylaws",
        "ko|개인정보처리방침|policy",
        "ko|3회차 회의|minutes",
        "ko|개인정보 보호법 시행규칙|statute",
        "ko|서비스 이용약관 (개정안)|contract",
        "ko|회의를 잘하는 방법|",
        "pl|Protokół z zebrania zarządu|minutes",
        "pl|Regulamin Stowarzyszenia im. Jana Kowala|bylaws",
        "pl|Regulamin sklepu internetowego|contract",
        "pl|Regulamin biblioteki|policy",
        "pl|Statutowa działalność klubu|",
        "tr|Gizlilik Politikası|policy",
        "tr|Yönetim kurulu toplantı tutanağı|minutes",
        "tr|Kullanıcı sözleşmesi|contract",
        "tr|Yeni dönem başlıyor|",
        "ar|محضر اجتماع مجلس الإدارة|minutes",
        "ar|سياسة الخصوصية|policy",
        "ar|قانون العمل رقم 12 لسنة 2003|statute",
        "ar|النظام الشمسي|",
        "hi|गोपनीयता नीति|policy",
        "hi|सूचना का अधिकार अधिनियम, 2005|statute",
        "hi|गाँव की कहानी|",
        "th|รายงานการประชุมคณะกรรมการ|minutes",
        "th|รายงานผลการทดลอง|report",
        "th|นโยบายความเป็นส่วนตัว|policy",
        "th|การเดินทางของฉัน|",
        "fr|Assemblée générale du 25/11/2023 : convocation|",
        "fr|Assemblée générale des Nations unies de 1948|",
        "nl|Wet van Archimedes|",
        "nl|Wet van 12 mei 2021 over water|statute",
        "nl|Uitspraak van het Nederlands|",
        "nl|Uitspraak van de rechtbank Utrecht|decision",
        "ko|영화를 보고|",
        "ko|2023년 결산 보고|report",
        "ko|피부 관리법|",
        "pl|Protokół HTTP|",
        "pl|Protokół nr 4|minutes",
        "pl|Porozumienie bez przemocy|",
        "pl|Porozumienie o współpracy|contract",
        "tr|Türkiye'nin dış politikası|",
        "tr|Ohm kanunu|",
        "tr|Newton'un hareket kanunu|",
        "tr|Türk Borçlar Kanunu|statute",
        "tr|Toplum Sözleşmesi|",
        "ar|سياسة الولايات المتحدة الخارجية|",
        "ar|عقد من الزمن|",
        "ar|عقد إيجار|contract",
        "ar|إعلان حقوق الإنسان|",
        "hi|भारत की राजनीति|",
        "hi|विदेश नीति|policy",
        "th|สัญญาณไฟจราจร|",
        "th|สัญญาเช่าบ้าน|contract",
        "th|ระเบียบวิธีวิจัย|",
      })
  void titlesNameKindsInEveryLanguageThatHasAList(String language, String title, String kind) {
    String named =
        TitleKind.of(title, language)
            .map(found -> found.name().toLowerCase(Locale.ROOT))
            .orElse(null);
    assertEquals(kind, named, title);
  }
}
