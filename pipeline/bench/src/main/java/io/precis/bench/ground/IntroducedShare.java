package io.precis.bench.ground;

import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.EvaluationSet;
import io.precis.ground.introduce.FirstMentionIndex;
import io.precis.ground.introduce.IntroductionStatistics;
import io.precis.onnx.Device;
import io.precis.request.Mode;
import io.precis.request.SummarySpec;
import io.precis.rewrite.StudentSpec;
import io.precis.student.bundle.BundleSource;
import io.precis.student.bundle.EmbeddedStudent;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.summary.Gloss;
import io.precis.summary.Introduction;
import io.precis.summary.SummarySentence;
import io.precis.testing.DevelopmentData;
import io.precis.text.TextDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Share of summary sentences whose names and terms have been introduced, in them or before them:
 * before the ledger, with what it puts into the text, and with what it explains beside the text. Of
 * the sentences that use a name or term which their document introduces.
 *
 * <p>The last two columns count acronyms by a plain reading that is none of the product's: capitals
 * that the source has in parentheses, after or before their long form.
 *
 * <p>Arguments: {@code extractive|hybrid [documents of each set, 1000] [set...]}.
 */
final class IntroducedShare {
  private static final List<String> SETS =
      List.of("squality", "scisummnet", "qmsum_meeting", "peps", "keps", "eips");
  private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{2,7}\\b");

  private IntroductionStatistics text = IntroductionStatistics.empty();
  private int explained;
  private int plain;
  private int plainBefore;
  private int plainAfter;

  public static void main(String[] args) throws IOException {
    Mode mode = Mode.valueOf(args[0].toUpperCase(Locale.ROOT));
    int most = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
    List<String> sets = args.length > 2 ? List.of(args).subList(2, args.length) : SETS;
    StudentSpec student =
        StudentSpec.of(BundleSource.embedded(EmbeddedStudent.WRITER), Device.CPU, 2, 1);
    LocalSummarizer summarizer = LocalSummarizer.with(SummarySpec.DEFAULT.withMode(mode), student);
    System.out.println(
        "set              node  sentences   before  in text  explained  acronyms   before  after");
    for (String set : sets) {
      Path file =
          DevelopmentData.find("data/eval/" + set + "_dev.jsonl.xz")
              .orElseThrow(() -> new IllegalStateException("no " + set + ": set -Dprecis.data"));
      IntroducedShare roots = new IntroducedShare();
      IntroducedShare all = new IntroducedShare();
      for (EvaluationItem item : EvaluationSet.read(file).items().stream().limit(most).toList()) {
        summarizer
            .parts(TextDocuments.of(item.id(), item.source(), "en"))
            .ifPresent(
                parts -> {
                  DocumentRecord record = summarizer.assemble(parts);
                  List<NodeRecord> before = withoutLedger(summarizer, parts);
                  roots.count(parts, item.source(), before.subList(0, 1), record.nodes());
                  all.count(parts, item.source(), before, record.nodes());
                });
      }
      roots.print(set, "root");
      all.print(set, "all");
    }
  }

  private static List<NodeRecord> withoutLedger(
      LocalSummarizer summarizer, LocalSummarizer.Parts parts) {
    return summarizer
        .assemble(new LocalSummarizer.Parts(parts.head().withoutIntroductions(), parts.summaries()))
        .nodes();
  }

  private void count(
      LocalSummarizer.Parts parts, String source, List<NodeRecord> before, List<NodeRecord> after) {
    FirstMentionIndex ledger =
        FirstMentionIndex.of(
            parts.head().introductions().stream().map(Introduction::entry).toList(),
            parts.head().language());
    for (int i = 0; i < before.size(); i++) {
      NodeRecord node = after.get(i);
      List<String> texts = texts(before.get(i));
      for (int s = 0; s < texts.size(); s++) {
        boolean uses = !ledger.usedIn(texts.subList(s, s + 1)).entries().isEmpty();
        if (uses) {
          Set<String> missing = missing(ledger, texts(node), s);
          boolean inText = missing.isEmpty();
          node.glosses().stream().map(Gloss::name).forEach(missing::remove);
          boolean was = missing(ledger, texts, s).isEmpty();
          text = text.plus(new IntroductionStatistics(1, was ? 1 : 0, was || inText ? 1 : 0, 0));
          explained += missing.isEmpty() ? 1 : 0;
        }
      }
      countPlain(source, texts, texts(node), node.glosses());
    }
  }

  /** Names in a sentence that neither it nor one before it introduces. */
  private static Set<String> missing(FirstMentionIndex ledger, List<String> texts, int sentence) {
    Set<String> missing = new HashSet<>();
    FirstMentionIndex used = ledger.usedIn(texts.subList(sentence, sentence + 1));
    used.missing(texts.subList(0, sentence + 1)).forEach(entry -> missing.add(entry.name()));
    return missing;
  }

  private void countPlain(
      String source, List<String> before, List<String> after, List<Gloss> glosses) {
    for (int s = 0; s < before.size(); s++) {
      Matcher found = CAPITALS.matcher(before.get(s));
      List<String> used = new ArrayList<>();
      while (found.find()) {
        if (isSpelledOut(found.group(), source)) {
          used.add(found.group());
        }
      }
      if (!used.isEmpty()) {
        plain++;
        String said = String.join(" ", before.subList(0, s + 1));
        plainBefore += used.stream().allMatch(name -> isSpelledOut(name, said)) ? 1 : 0;
        String better = String.join(" ", after.subList(0, s + 1));
        plainAfter +=
            used.stream()
                    .allMatch(
                        name ->
                            isSpelledOut(name, better)
                                || glosses.stream().anyMatch(gloss -> gloss.name().equals(name)))
                ? 1
                : 0;
      }
    }
  }

  private static boolean isSpelledOut(String capitals, String text) {
    char first = capitals.charAt(0);
    String start = "[" + first + Character.toLowerCase(first) + "]";
    return Pattern.compile("\\b" + start + "[a-z]+(?:[\\s-]+\\w+){1,6}\\s\\(" + capitals + "\\)")
            .matcher(text)
            .find()
        || Pattern.compile("\\b" + capitals + "\\s\\(" + start + "[a-z]+(?:[\\s-]+\\w+){1,6}\\)")
            .matcher(text)
            .find();
  }

  private static List<String> texts(NodeRecord node) {
    return node.sentences().stream().map(SummarySentence::text).toList();
  }

  private void print(String set, String nodes) {
    System.out.printf(
        Locale.ROOT,
        "%-16s %-5s %9d   %5.1f %%  %5.1f %%   %6.1f %%  %8d  %5.1f %%  %5.1f %%%n",
        set,
        nodes,
        text.sentences(),
        100 * text.shareBefore(),
        100 * text.shareAfter(),
        share(explained, text.sentences()),
        plain,
        share(plainBefore, plain),
        share(plainAfter, plain));
  }

  private static double share(int part, int all) {
    return all == 0 ? 100 : 100.0 * part / all;
  }
}
