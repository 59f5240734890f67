package io.precis.compress.tagged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Parts of speech of English words, as Universal Dependencies names them, by OpenNLP's maximum
 * entropy model of the English Web Treebank. Loaded at the first call; safe for use by several
 * threads.
 */
public final class PartsOfSpeech {
  /** Language that there is a model for. */
  private static final String LANGUAGE = "en";

  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.0-1.9.3.bin";

  private static final class Loaded {
    static final PartsOfSpeech ENGLISH = new PartsOfSpeech(model());

    private static POSModel model() {
      try (InputStream in = PartsOfSpeech.class.getResourceAsStream(MODEL)) {
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("the model of parts of speech cannot be read", e);
      }
    }
  }

  /** The tagger keeps state while it works, so each thread has its own. */
  private final ThreadLocal<POSTaggerME> tagger;

  private PartsOfSpeech(POSModel model) {
    this.tagger = ThreadLocal.withInitial(() -> new POSTaggerME(model));
  }

  /** The tagger for a language; empty where there is no model. */
  public static Optional<PartsOfSpeech> of(String language) {
    return language.equals(LANGUAGE) ? Optional.of(Loaded.ENGLISH) : Optional.empty();
  }

  /** One tag a token, such as VERB, AUX, NOUN, PROPN, PUNCT. */
  String[] tags(List<Token> tokens) {
    return tagger.get().tag(tokens.stream().map(Token::text).toArray(String[]::new));
  }
}
