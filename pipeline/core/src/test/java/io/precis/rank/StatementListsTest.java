package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the lists of statements find in each language, and a rule or a mention that they may not.
 */
class StatementListsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|OUTCOME|Der Antrag wird mit sechs Stimmen angenommen.|true",
        "de|OUTCOME|Eva Kern wird zur Schatzmeisterin gewählt.|true",
        "de|OUTCOME|Ein Antrag kann nur mit einfacher Mehrheit angenommen werden.|false",
        "de|FORMAL|Die Tagesordnung wird ohne Änderung genehmigt.|true",
        "de|OUTCOME|Der Vorstand beantragt, entlastet zu werden.|false",
        "de|FORMAL|Jede Versammlung ist bei fünf Mitgliedern beschlussfähig.|false",
        "nl|OUTCOME|Indien het bestuur heeft besloten te stemmen, volgt een zitting.|false",
        "pl|STRONG|Współpraca zgodna z celami stowarzyszenia.|false",
        "es|STRONG|Con el objetivo de mejorar, se cambia el molino.|false",
        "de|FORMAL|Die Versammlung ist beschlussfähig, wenn ein Drittel anwesend ist.|false",
        "de|WEAK|Die Vorsitzende begrüßt die anwesenden Mitglieder.|true",
        "de|STRONG|Die Ordnung tritt am 1. Mai 2024 in Kraft.|true",
        "de|STRONG|Zweck des Vereins ist die Pflege der Wege.|true",
        "de|STRONG|Der Verein hat seinen Sitz in Altstadt.|false",
        "fr|OUTCOME|Vote du budget à 15h47 => Approuvé à la majorité|true",
        "fr|OUTCOME|Le budget a été adopté par douze voix.|true",
        "fr|OUTCOME|Le budget peut être adopté par le bureau.|false",
        "fr|FORMAL|Le procès-verbal de la dernière séance est approuvé.|true",
        "fr|WEAK|Présentation du bilan financier.|true",
        "fr|STRONG|L'association a pour but de réparer les vélos.|true",
        "fr|STRONG|Le siège est à Nice.|false",
        "es|FORMAL|Se da lectura al acta de la sesión anterior, que es aprobada.|true",
        "es|STRONG|La asociación tiene por objeto cuidar los caminos.|true",
        "es|STRONG|La ley entrará en vigor el día siguiente.|true",
        "es|STRONG|El domicilio está en Asunción.|false",
        "it|OUTCOME|Il consiglio ha approvato il bilancio.|true",
        "it|OUTCOME|Si delibera di acquistare due biciclette.|true",
        "it|OUTCOME|Le decisioni possono essere approvate all'unanimità.|false",
        "it|FORMAL|Il presidente dichiara aperta la seduta.|true",
        "it|WEAK|Negli ultimi anni si parla molto di acqua.|true",
        "it|STRONG|Il regolamento entra in vigore il primo maggio.|true",
        "it|STRONG|La sede è a Sanremo.|false",
        "pt|OUTCOME|A proposta foi aprovada por unanimidade.|true",
        "pt|OUTCOME|A assembleia elegeu a nova direção.|true",
        "pt|OUTCOME|As propostas serão aprovadas por maioria simples.|false",
        "pt|FORMAL|A ata da reunião anterior foi lida.|true",
        "pt|WEAK|Atualmente muitos falam de água.|true",
        "pt|STRONG|A associação tem por finalidade defender os rios.|true",
        "pt|STRONG|A sede fica em Braga.|false",
        "nl|OUTCOME|Het bestuur heeft besloten te stoppen met de nieuwsbrief.|true",
        "nl|OUTCOME|Het voorstel is unaniem aangenomen.|true",
        "nl|OUTCOME|De leden kunnen het voorstel unaniem aannemen.|false",
        "nl|FORMAL|De notulen van mei zijn goedgekeurd.|true",
        "nl|WEAK|Anna deelt de terugblik.|true",
        "nl|WEAK|Anna vraagt of het kan.|true",
        "nl|STRONG|De regeling treedt op 1 mei 2024 in werking.|true",
        "nl|STRONG|De vereniging is gevestigd te Arnhem.|false",
        "ru|OUTCOME|Собрание утвердило смету на 2024 год.|true",
        "ru|OUTCOME|Исковые требования удовлетворить частично.|true",
        "ru|OUTCOME|Решение может быть принято единогласно.|false",
        "ru|FORMAL|Повестка дня утверждена.|true",
        "ru|STRONG|Положение вступает в силу с 1 мая.|true",
        "ru|STRONG|Въезд грузовиков строго запрещён.|true",
        "ru|STRONG|Собрание прошло в школе.|false",
        "ja|OUTCOME|審議を求めたところ、満場一致をもって承認可決された。|true",
        "ja|OUTCOME|会社が承認した業務を行うことができる。|false",
        "ja|FORMAL|議長は開会を宣し、議事に入った。|true",
        "ja|OUTCOME|議案は可決確定した。|true",
        "ja|FORMAL|結果を証するため本議事録を作成する。|true",
        "ja|WEAK|社員の単価は、下表のようになる。|true",
        "ja|STRONG|この規程は、五月一日から施行する。|true",
        "ja|STRONG|会社は札幌にある。|false",
        "ko|OUTCOME|총회는 예산안을 만장일치로 의결하였다.|true",
        "ko|OUTCOME|다음 달부터 모임을 온라인으로 하기로 함|true",
        "ko|OUTCOME|회칙은 총회의 의결로 바꿀 수 있다.|false",
        "ko|FORMAL|의장이 개회를 선언하다.|true",
        "ko|WEAK|오늘날 많은 사람이 물을 아낀다.|true",
        "ko|STRONG|이 규정은 2024년 5월 1일부터 시행한다.|true",
        "ko|STRONG|사무소는 서울에 있다.|false",
        "pl|OUTCOME|Zebranie wybrało nowy zarząd.|true",
        "pl|OUTCOME|Uchwały zapadają zwykłą większością głosów.|false",
        "pl|STRONG|Regulamin wchodzi w życie z dniem ogłoszenia.|true",
        "pl|STRONG|Siedzibą klubu jest Kraków.|false",
      })
  void eachListFindsWhatItIsFor(String language, String list, String sentence, boolean found) {
    assertEquals(
        found,
        LanguageRules.of(language).patterns(WordList.valueOf("STATEMENTS_" + list)).isIn(sentence),
        sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Dieses Handbuch erklärt die Mühle.|false",
        "de|Diese Beitragsordnung gilt für alle Mitglieder.|false",
        "de|Dieses Naturgesetz kennt jeder.|true",
        "de|Diese Mühle steht am Bach.|true",
        "nl|Deze privacyverklaring geldt voor alle leden.|false",
        "nl|Deze molen staat aan de beek.|true",
        "nl|Het bestuur koopt de molen.|false",
        "nl|Het was een oude molen.|true",
        "fr|Il est fondé une association des meuniers.|false",
        "fr|Il est vieux et sourd.|true",
        "fr|Cette association a pour but de sauver le moulin.|false",
        "de|Es gibt drei Mühlen am Bach.|false",
        "de|Es steht am Bach.|true",
        "es|Además del molino, se repara el puente.|false",
        "es|Además, se repara el puente.|true",
        "es|Este sitio web utiliza cookies.|false",
        "it|E’ inutile aspettare il mugnaio.|false",
        "it|E il mugnaio aspetta.|true",
        "it|e) pagare la quota del mulino.|false",
        "pt|e) pagar a quota do moinho.|false",
        "pt|Além do moinho, repara-se a ponte.|false",
        "ja|甲と乙は、次の通り水車の売買契約を締結する。|false",
        "ko|동호회는 다음과 같은 처리방침을 두고 있습니다.|false",
        "ko|회의 순서는 다음과 같다.|true",
        "ru|Этот отчёт описывает работу мельницы.|false",
        "ru|Эта мельница стоит у ручья.|true",
        "ja|この規程は、水車の管理について定める。|false",
        "ja|この水車は川にある。|true",
        "ja|前項の規定は、水車に準用する。|true",
        "ja|議長より下記の通りとしたい旨を述べたところ、満場一致をもって可決された。|false",
        "ja|議長より下記のとおりとしたい旨を述べ、全員一致をもって賛成した。|false",
        "ja|単価は以下の考え方による。|true",
        "ja|水車を使う者は、届け出る。|false",
        "ko|회원은 다음 각 호의 권리를 가진다.|true",
        "ko|총회는 다음 달에 열린다.|false",
        "ko|이 약관은 물레방아 이용에 적용한다.|false",
        "ko|이 물레방아는 개울에 있다.|true",
        "ar|هذا القانون ينظم عمل الطواحين.|false",
        "ar|هذا الرجل يعمل في الطاحونة.|true",
        "hi|यह रिपोर्ट चक्की का वर्णन करती है।|false",
        "hi|यह चक्की नदी पर है।|true",
        "pl|Ten raport opisuje młyn.|false",
        "pl|Jednak młyn stoi.|true",
        "tr|Bu yönetmelik değirmenleri kapsar.|false",
        "tr|Bu değirmen dere kenarındadır.|true",
      })
  void aTextThatNamesItselfDoesNotLean(String language, String sentence, boolean leans) {
    assertEquals(leans, LanguageRules.of(language).leaningBack().leans(sentence), sentence);
  }
}
