package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.text.line.LabelledTitle;
import io.precis.text.line.TitleRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what stands as title on a document's first page.
 *
 * <p>What the format states as title; a filing's form and company, a case's parties, a contract's
 * kind; what opens a notice and ends in what it is, over lines or below the name of whose it is;
 * what a web page calls itself and a line of it says too, what a page kept as text says first and
 * again; a chapter's number with its name, what a form asks for first, what a memorandum is about;
 * else of all lines of the beginning, two or three of them together, and what rules propose ({@link
 * TitleProposals}), the one that {@link TitleChoice} takes for it, if any, else the only heading of
 * the outermost level that markup gives. The name of a section that any document may have, a
 * placeholder and what lists refuse is never a title, but for an institution's name in that
 * heading.
 */
public final class TitleFinder {
  private final TitleSource source;
  private final PartHeadings headings;
  private final TitleCompletion completion;
  private final TitleProposals proposals;

  TitleFinder(TitleSource source) {
    this.source = source;
    this.headings = new PartHeadings(source);
    this.completion = new TitleCompletion(source.text(), source.blocks(), TitleSource.BEGINNING);
    this.proposals = new TitleProposals(source, headings, completion);
  }

  /**
   * A document's title and its blocks.
   *
   * @param title empty string where nothing stands as title
   * @param blocks the given ones, with the role of a title where one is
   */
  public record Titled(String title, List<Block> blocks) {}

  /** Finds it. */
  public static Titled find(TitleSource source) {
    return new TitleFinder(source).find();
  }

  private Titled find() {
    Titled found = search();
    return new Titled(TitleRules.unspaced(found.title()), found.blocks());
  }

  private Titled search() {
    Optional<String> sure =
        stated()
            .or(this::onCover)
            .or(() -> KindTitle.overLines(source.text(), source.blocks()))
            .or(this::belowInstitution);
    Optional<String> shown = sure.isPresent() ? Optional.empty() : PageTitle.in(source);
    if (shown.isPresent()) {
      return new Titled(shown.get(), new TitleBlocks(source).markedOnPage(shown.get()));
    }
    sure = sure.or(this::twice);
    if (sure.isPresent()) {
      return titled(sure.get());
    }
    return TitleChoice.best(candidates())
        .map(this::completed)
        .or(() -> KindTitle.alone(source.text(), source.blocks()).map(this::titled))
        .or(() -> headings.onlyOutermost().map(this::titled))
        .orElseGet(() -> new Titled("", source.blocks()));
  }

  /** What the format states; the first heading where that has no letters. */
  private Optional<String> stated() {
    String stated = TitleText.oneLine(source.stated());
    if (stated.isEmpty() || stated.length() > TitleRules.LONGEST) {
      return Optional.empty();
    }
    if (TitleRules.mayBeStated(stated)) {
      return Optional.of(fuller(stated));
    }
    return TitleRules.hasLetters(stated)
        ? Optional.empty()
        : proposals.firstHeading(TitleSource.BEGINNING).or(() -> Optional.of(stated));
  }

  /** The heading that opens the text, where it says what is stated and more. */
  private String fuller(String stated) {
    String letters = TitleText.letters(stated);
    return source.blocks().stream()
        .filter(block -> block.role().isNumbered())
        .findFirst()
        .filter(block -> block.role() == Role.HEADING)
        .map(source::line)
        .filter(line -> line.length() <= TitleRules.LONGEST && TitleRules.mayBeTitle(line))
        .filter(line -> TitleText.letters(line).startsWith(letters))
        .orElse(stated);
  }

  private Optional<String> onCover() {
    String beginning = source.beginning();
    return FilingTitle.in(beginning)
        .or(() -> CaseTitle.in(beginning))
        .or(() -> ContractTitle.in(beginning));
  }

  /** What ends in what the document is, below the name of whose it is. */
  private Optional<String> belowInstitution() {
    return source.blocks().stream()
        .filter(block -> block.role().isNumbered() || block.role() == Role.TITLE)
        .findFirst()
        .filter(block -> TitleRules.isInstitution(source.line(block)))
        .flatMap(name -> KindTitle.in(source.text(), source.blocks()));
  }

  private Optional<String> twice() {
    PageName name = new PageName(source, headings);
    return name.heading()
        .or(() -> opensWithTitle() ? Optional.empty() : name.repeatedOpener())
        .or(() -> opensWithTitle() ? Optional.empty() : name.headOfPages())
        .or(proposals::belowLabel)
        .or(proposals::belowNumeral)
        .or(proposals::inTitleSection)
        .or(() -> LabelledTitle.below(source.beginning()))
        .or(() -> LabelledTitle.ofMemorandum(source.beginning()));
  }

  /** Whether what the format marks as title opens the text: then heads of pages say no more. */
  private boolean opensWithTitle() {
    return source.blocks().stream()
        .filter(block -> block.role().isNumbered())
        .findFirst()
        .filter(block -> block.role() == Role.TITLE)
        .filter(block -> TitleRules.mayBeTitle(source.line(block)))
        .isPresent();
  }

  private Titled completed(TitleCandidate best) {
    String letters = TitleText.letters(best.text());
    String title =
        KindTitle.in(source.text(), source.blocks())
            .filter(kind -> TitleText.letters(kind).contains(letters))
            .orElseGet(() -> completion.of(best.text()));
    boolean opens = best.isBy(Set.of(TitleProposals.OPENING_HEADING, TitleProposals.OPENING_LINE));
    // an opening line heads what stands below it too
    return opens ? new Titled(title, source.blocks()) : titled(title);
  }

  private Titled titled(String title) {
    return new Titled(title, new TitleBlocks(source).marked(title));
  }

  /** What may be the title, where neither the format nor a cover of a known form says it. */
  List<TitleCandidate> candidates() {
    return TitleCandidates.of(source, proposals.all()).stream()
        .filter(each -> !headings.isOneOfMany(each.text()) && !headings.isOneOfSheets(each.text()))
        .toList();
  }
}
