package io.precis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ParagraphLanguageTest {
  /** A few words that another language has too say nothing: Czech is not Portuguese. */
  @Test
  void aLanguageWithoutListsOfSuchWordsKeepsItsParagraphs() {
    String czech = "Podle odst. a je to na moc se za rok zaplatí o pět korun více než dnes.";
    String swedish = "Den som bor i huset har en man som han ser i det gamla hemmet om natten.";
    assertEquals("cs", new ParagraphLanguage("cs").of(czech));
    assertEquals("sv", new ParagraphLanguage("sv").of(swedish));
  }

  @Test
  void aParagraphPlainlyOfAnotherLanguageIsRead() {
    String english = "This is the text that the board has written for those who cannot read it.";
    assertEquals("en", new ParagraphLanguage("cs").of(english));
    assertEquals("en", new ParagraphLanguage("de").of(english));
  }

  @Test
  void aScriptTellsTheLanguageOfAParagraphInADocumentOfNone() {
    assertEquals("hi", new ParagraphLanguage("und").of("डॉ. शर्मा ने रिपोर्ट पढ़ी।"));
    assertEquals("mr", new ParagraphLanguage("mr").of("डॉ. शर्मा ने रिपोर्ट पढ़ी।"));
    assertEquals("ar", new ParagraphLanguage("en").of("متى يعود العمال؟"));
    assertEquals("fa", new ParagraphLanguage("fa").of("متى يعود العمال؟"));
    assertEquals("he", new ParagraphLanguage("en").of("הרכבת יצאה בזמן."));
  }
}
