package io.precis.student.server;

import static java.util.Objects.requireNonNull;

import io.precis.document.Sha256;
import io.precis.document.TokenCounter;
import io.precis.student.StudentSource;
import io.precis.student.TextGenerator;
import io.precis.student.bundle.ModelCard;
import io.precis.student.bundle.PromptTemplate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A model on a server, as it was found before anything was read.
 *
 * @param settings how it is asked
 * @param kind what serves it
 * @param model by which name it is asked for
 * @param answersAs the name that its answers bear; empty string where they bear none
 * @param identity digest of the model or what else the server tells of it; empty string where it
 *     tells nothing
 * @param passedTo who computes its answers where the server passes questions on; empty string where
 *     it does so itself
 * @param contextTokens of prompt and answer together
 */
public record ServedStudent(
    ServerSettings settings,
    ServerKind kind,
    String model,
    String answersAs,
    String identity,
    String passedTo,
    int contextTokens)
    implements StudentSource {
  private static final Map<ServedStudent, ServedModel> OPENED = new ConcurrentHashMap<>();

  /** What is left of the context for answers: one part in so many. */
  private static final int ANSWER_SHARE = 4;

  /** With less there is no room for a prompt, a page and an answer. */
  static final int LEAST_CONTEXT = 1024;

  public ServedStudent {
    requireNonNull(settings, "settings is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(model, "model is null");
    requireNonNull(answersAs, "answersAs is null");
    requireNonNull(identity, "identity is null");
    requireNonNull(passedTo, "passedTo is null");
    if (contextTokens < LEAST_CONTEXT) {
      throw new IllegalArgumentException(
          "the context must have at least " + LEAST_CONTEXT + " tokens, got " + contextTokens);
    }
  }

  /** Most tokens of an answer. */
  int answerTokens() {
    return contextTokens / ANSWER_SHARE;
  }

  ChatApi api() {
    return kind == ServerKind.OLLAMA
        ? new OllamaChat(model, contextTokens)
        : new OpenAiChat(model, kind.takesTemplateArguments());
  }

  /** In one line, for a person. */
  public String description() {
    return model + " on " + kind + " at " + settings.address() + ", " + contextTokens + " tokens";
  }

  /** A server that says nothing of its model is told by its address. */
  @Override
  public String fingerprint() {
    String known = identity.isEmpty() ? settings.address().toString() : identity;
    return Sha256.of(
        String.join("\n", "served/1", kind.name(), model, known, Integer.toString(contextTokens)));
  }

  @Override
  public ModelCard card() {
    return ModelCard.served(model, contextTokens - answerTokens(), PromptTemplate.instruct());
  }

  @Override
  public TokenCounter counter() {
    return new ByteTokenCounter();
  }

  @Override
  public TextGenerator student() {
    return OPENED.computeIfAbsent(this, ServedModel::open);
  }

  @Override
  public String sentTo() {
    String address = settings.address().toString();
    return passedTo.isEmpty() ? address : address + ", which passes it on to " + passedTo;
  }
}
