package io.precis.student.server;

import io.precis.onnx.ModelException;
import io.precis.onnx.StudentException;
import io.precis.student.Generation;
import io.precis.student.NoAnswer;
import io.precis.student.TextGenerator;
import io.precis.student.bundle.ModelCard;
import io.precis.student.bundle.PromptRequest;
import io.precis.student.bundle.PromptTemplate;
import io.precis.student.decode.GeneratedText;
import io.precis.student.decode.GenerationSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model on a server. Thread-safe; all threads together have no more calls under way than set. */
final class ServedModel implements TextGenerator {
  private static final Logger LOG = LoggerFactory.getLogger(ServedModel.class);

  /** Around a prompt by a chat template, at most. */
  private static final int TEMPLATE_TOKENS = 32;

  /** Fewer tokens a byte than any tokenizer needs mean that the server cut the prompt. */
  private static final int MOST_BYTES_PER_TOKEN = 8;

  private final ServedStudent student;
  private final ChatApi api;
  private final ServerCalls calls;
  private final Outage outage = new Outage();
  private final ExecutorService workers;

  private ServedModel(ServedStudent student) {
    this.student = student;
    this.api = student.api();
    this.calls = new ServerCalls(student.settings());
    this.workers =
        Executors.newFixedThreadPool(
            student.settings().calls(),
            task -> {
              Thread thread = new Thread(task, "model server");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * The model that was found, seen from this process. A server that does not answer may come back:
   * what is asked of it meanwhile is counted as unanswered.
   *
   * @throws ModelException where another model stands there now
   */
  static ServedModel open(ServedStudent student) {
    ServerProbe.identity(student)
        .filter(now -> !now.equals(student.identity()))
        .ifPresent(
            now -> {
              throw new ModelException(
                  student.settings().address()
                      + ": "
                      + student.model()
                      + " is another model here than the pipeline was built with");
            });
    return new ServedModel(student);
  }

  @Override
  public String fingerprint() {
    return student.fingerprint();
  }

  @Override
  public ModelCard card() {
    return student.card();
  }

  @Override
  public String made() {
    return student.identity().isEmpty() ? "not said" : student.identity();
  }

  @Override
  public String place() {
    return student.description();
  }

  @Override
  public int count(String text) {
    return student.counter().count(text);
  }

  @Override
  public int promptTokens(String prompt) {
    return count(prompt) + TEMPLATE_TOKENS;
  }

  @Override
  public GenerationSpec defaults() {
    return GenerationSpec.greedy(student.answerTokens());
  }

  @Override
  public boolean aimsAtLengths() {
    return false;
  }

  @Override
  public int textBudget(PromptTemplate.Level level, PromptRequest request) {
    String prompt = card().prompt().render(level, request, "");
    return Math.max(0, card().windowTokens() - promptTokens(prompt));
  }

  @Override
  public Optional<String> refusal(GenerationSpec spec) {
    return Optional.empty();
  }

  @Override
  public List<Generation> generate(List<String> inputs, GenerationSpec spec) {
    List<Future<Generation>> asked = new ArrayList<>();
    for (String input : inputs) {
      asked.add(workers.submit(() -> generate(input, spec)));
    }
    try {
      List<Generation> generations = new ArrayList<>();
      for (Future<Generation> each : asked) {
        generations.add(answered(each));
      }
      return generations;
    } finally {
      asked.forEach(each -> each.cancel(true)); // where one failed, nobody waits for the others
    }
  }

  private static Generation answered(Future<Generation> asked) {
    try {
      return asked.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StudentException("interrupted while a server answered", e);
    } catch (ExecutionException e) {
      throw new StudentException("asking a server failed", e.getCause());
    }
  }

  /** One answer, or why there is none. */
  private record Asked(Optional<ChatAnswer> answer, Optional<NoAnswer> flaw) {
    static Asked failed(NoAnswer flaw) {
      return new Asked(Optional.empty(), Optional.of(flaw));
    }
  }

  private Generation generate(String input, GenerationSpec spec) {
    int tokens = Math.min(student.answerTokens(), spec.maxLength() - 1);
    Asked first = ask(new ChatApi.Question(input, 0, 0, tokens));
    if (first.flaw().isPresent()) {
      return Generation.missing(first.flaw().get());
    }
    ChatAnswer best = first.answer().orElseThrow();
    List<GeneratedText> candidates = new ArrayList<>(List.of(text(best)));
    for (int seed = 1; seed < spec.candidates(); seed++) {
      ask(new ChatApi.Question(input, spec.temperature(), seed, tokens))
          .answer()
          .map(ServedModel::text)
          .ifPresent(candidates::add);
    }
    return new Generation(
        candidates, best.promptTokens().orElse(promptTokens(input)), best.answerTokens());
  }

  private static GeneratedText text(ChatAnswer answer) {
    return new GeneratedText(answer.text(), List.of(), 0, Double.NaN, 0, answer.whole());
  }

  private Asked ask(ChatApi.Question question) {
    if (outage.isOn()) {
      return Asked.failed(NoAnswer.UNREACHABLE);
    }
    Reply reply = calls.post(api.place(student.settings().address()), api.request(question));
    outage.note(reply.dead());
    if (reply.flaw().isPresent()) {
      return told(reply.flaw().get(), reply.detail());
    }
    return api.read(reply.json())
        .map(answer -> checked(answer, question.prompt()))
        .orElseGet(() -> told(NoAnswer.UNREADABLE, "answered with no chat completion"));
  }

  private Asked told(NoAnswer flaw, String detail) {
    LOG.warn("{}: {}", student.settings().address(), detail);
    return Asked.failed(flaw);
  }

  private Asked checked(ChatAnswer answer, String input) {
    if (!answer.model().equals(student.answersAs())) {
      return told(
          NoAnswer.OTHER_MODEL,
          ServerText.line(answer.model()) + " answered, not " + student.answersAs());
    }
    int bytes = input.getBytes(StandardCharsets.UTF_8).length;
    int read = answer.promptTokens().orElse(Integer.MAX_VALUE);
    if (read < bytes / MOST_BYTES_PER_TOKEN) {
      return told(NoAnswer.PROMPT_CUT, "read " + read + " tokens of " + bytes + " bytes");
    }
    if (answer.text().isEmpty()) {
      return told(answer.whole() ? NoAnswer.EMPTY : NoAnswer.ANSWER_CUT, "wrote nothing");
    }
    return new Asked(Optional.of(answer), Optional.empty());
  }

  @Override
  public void close() {
    workers.shutdown();
  }

  @Override
  public boolean closeIfIdle() {
    workers.shutdown();
    return true;
  }
}
