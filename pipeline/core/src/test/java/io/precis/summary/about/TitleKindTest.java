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
      })
  void titlesNameKindsInEveryLanguageThatHasAList(String language, String title, String kind) {
    String named =
        TitleKind.of(title, language)
            .map(found -> found.name().toLowerCase(Locale.ROOT))
            .orElse(null);
    assertEquals(kind, named, title);
  }
}
