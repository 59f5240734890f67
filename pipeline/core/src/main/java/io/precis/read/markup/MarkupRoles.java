package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.language.ListResource;
import io.precis.limit.TextPattern;
import io.precis.read.build.XhtmlAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The role that an element gives the text inside, by its name and by what it is called. */
final class MarkupRoles {
  private static final Map<String, Role> BY_NAME =
      Map.of(
          "ac:plain-text-body", Role.CODE,
          "blockquote", Role.QUOTATION,
          "pre", Role.CODE,
          "li", Role.LIST_ITEM,
          "dt", Role.LIST_ITEM,
          "caption", Role.CAPTION,
          "figcaption", Role.CAPTION);

  /** By the kinds that EPUB and ARIA name. */
  private static final Map<String, Role> BY_KIND =
      Map.ofEntries(
          Map.entry("toc", Role.CONTENTS),
          Map.entry("doc-toc", Role.CONTENTS),
          Map.entry("landmarks", Role.CONTENTS),
          Map.entry("page-list", Role.CONTENTS),
          Map.entry("doc-pagelist", Role.CONTENTS),
          Map.entry("loi", Role.CONTENTS),
          Map.entry("lot", Role.CONTENTS),
          Map.entry("footnote", Role.NOTE),
          Map.entry("footnotes", Role.NOTE),
          Map.entry("endnote", Role.NOTE),
          Map.entry("endnotes", Role.NOTE),
          Map.entry("rearnote", Role.NOTE),
          Map.entry("rearnotes", Role.NOTE),
          Map.entry("doc-footnote", Role.NOTE),
          Map.entry("doc-endnotes", Role.NOTE),
          Map.entry("doc-endnote", Role.NOTE),
          Map.entry("pagebreak", Role.PAGE_FURNITURE),
          Map.entry("doc-pagebreak", Role.PAGE_FURNITURE),
          Map.entry("titlepage", Role.FRONT_MATTER),
          Map.entry("halftitlepage", Role.FRONT_MATTER),
          Map.entry("copyright-page", Role.FRONT_MATTER),
          Map.entry("dedication", Role.FRONT_MATTER),
          Map.entry("doc-dedication", Role.FRONT_MATTER),
          Map.entry("acknowledgments", Role.BACK_MATTER),
          Map.entry("doc-acknowledgments", Role.BACK_MATTER),
          Map.entry("bibliography", Role.BACK_MATTER),
          Map.entry("doc-bibliography", Role.BACK_MATTER),
          Map.entry("index", Role.BACK_MATTER),
          Map.entry("doc-index", Role.BACK_MATTER),
          Map.entry("colophon", Role.BACK_MATTER),
          Map.entry("doc-colophon", Role.BACK_MATTER));

  /** What stands on every page or slide, and what Tika tells of a mail's head. */
  private static final Set<String> FURNITURE_CLASSES =
      Set.of("header", "footer", "slide-master-content", "pg-boilerplate");

  /** By the classes that our own parsers of office files give. */
  private static final Map<String, Role> BY_CLASS =
      Map.ofEntries(
          Map.entry("precis_note", Role.NOTE),
          Map.entry("note", Role.NOTE),
          Map.entry("slide-notes", Role.NOTE),
          Map.entry("notes", Role.NOTE),
          Map.entry("annotation", Role.COMMENT),
          Map.entry("chart", Role.CAPTION),
          Map.entry("caption", Role.CAPTION),
          Map.entry("table_of_figures", Role.CONTENTS),
          Map.entry("precis_furniture", Role.PAGE_FURNITURE),
          Map.entry("outside", Role.PAGE_FURNITURE),
          Map.entry("precis_comment", Role.COMMENT),
          Map.entry("threaded-comment", Role.COMMENT),
          Map.entry("slide-comment", Role.COMMENT));

  /** What programs that make pages call their own marks and notices. */
  private static final Map<String, String> PROGRAM_CLASSES =
      ListResource.pairs(MarkupRoles.class, "program-classes.txt");

  /** A mark within a line that is no word of it. */
  private static final String NO_TEXT = "none";

  private static final TextPattern ICON = TextPattern.compile("(?:^|[ _-])icons?(?:[ _-]|$)");

  /** Laid out so that nobody sees it. */
  private static final String UNSEEN = "unseen";

  /** What mail programs call the signature that they put under a mail. */
  private static final TextPattern SIGNATURE =
      TextPattern.compile(
          "(?:^|\\s)(?:x_)?(?:gmail_signature|moz-signature|AppleMailSignature|Signature"
              + "|ms-outlook-mobile-signature|protonmail_signature_block|yahoo-signature)(?:\\s|$)");

  /** Word's styles of points, whose marks are the style's. */
  /** Links of pages that Google Docs exports: from a mark, and back to it. */
  private static final TextPattern EXPORTED_MARK = TextPattern.compile("#(?:ftnt|cmnt)\\d+");

  private static final TextPattern NOTE_ANCHOR =
      TextPattern.compile("(?i)#[^#]{0,40}(?:fn|note|ref|cite)[^#]{0,40}$");

  private static final TextPattern EXPORTED_COMMENT = TextPattern.compile("#cmnt_ref\\d+");
  private static final TextPattern EXPORTED_NOTE = TextPattern.compile("#ftnt_ref\\d+");

  private static final TextPattern ITEM_STYLE =
      TextPattern.compile("(?i)list[_ ](?:bullet|number)(?:[_ ][2-5])?");

  /** What pages and books call the notes that they print below a text. */
  private static final TextPattern NOTES =
      TextPattern.compile("(?:^|\\s)(?:foot|end)notes?(?:-list|-item|-body|-text)?(?:\\s|$)");

  private final boolean mail;
  private final boolean web;

  MarkupRoles(String mediaType) {
    this.mail = MediaTypes.isMail(mediaType);
    this.web = MediaTypes.isWebPage(mediaType);
  }

  /**
   * The role inside an element; that of the element around it where it says nothing, and where that
   * one holds for all that is inside.
   */
  Optional<Role> of(String name, XhtmlAttributes attributes, Optional<Role> around) {
    if (around.filter(MarkupRoles::holdsForAll).isPresent()) {
      return around;
    }
    Optional<Role> own = own(name, attributes);
    return own.isPresent() ? own : around;
  }

  /** Whether a heading inside such an element is one of the author's outline. */
  static boolean isHeadedByAuthor(Role role) {
    return role.isAuthorsText() && role != Role.NOTE;
  }

  private static boolean holdsForAll(Role role) {
    return !role.isAuthorsText() || role == Role.NOTE || role == Role.CAPTION;
  }

  private Optional<Role> own(String name, XhtmlAttributes attributes) {
    if (mail && name.equals("dl")) {
      return Optional.of(Role.PAGE_FURNITURE);
    }
    if (!attributes.isEmpty()) {
      if (mail && isSignature(attributes)) {
        return Optional.of(Role.BOILERPLATE);
      }
      if (!web && FURNITURE_CLASSES.contains(attributes.get("class"))) {
        return Optional.of(Role.PAGE_FURNITURE);
      }
      Role ours = web ? null : BY_CLASS.get(attributes.get("class"));
      if (ours != null) {
        return Optional.of(ours);
      }
      if (!web && ITEM_STYLE.matcher(attributes.get("class")).matches()) {
        return Optional.of(Role.LIST_ITEM);
      }
      Optional<Role> kind = byKind(epubType(attributes));
      Optional<Role> named = kind.isPresent() ? kind : byKind(attributes.get("role"));
      if (named.isPresent()) {
        return named;
      }
    }
    boolean part = web && !name.equals("body") && !name.equals("html");
    Optional<Role> called = part ? programRole(attributes) : Optional.empty();
    if (called.isPresent()) {
      return called;
    }
    if (NOTES.isIn(attributes.get("class"))) {
      return Optional.of(Role.NOTE);
    }
    if (!web && (name.equals("nav") || name.equals("footer"))) {
      return Optional.of(Role.PAGE_FURNITURE);
    }
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static boolean isSignature(XhtmlAttributes attributes) {
    String names = attributes.get("class") + ' ' + attributes.get("id");
    return SIGNATURE.isIn(names);
  }

  /** Tika writes the attribute with its prefix or without. */
  private static String epubType(XhtmlAttributes attributes) {
    String type = attributes.get("epub:type");
    return type.isEmpty() ? attributes.get("type") : type;
  }

  /** Whether a link leads from a word processor's table of contents to a heading. */
  static boolean isContentsLink(XhtmlAttributes attributes) {
    return attributes.get("href").contains("_Toc");
  }

  /** Whether a link leads to a note or back from it. */
  static boolean isNoteLink(XhtmlAttributes attributes) {
    String kinds = epubType(attributes) + ' ' + attributes.get("role");
    return kinds.contains("noteref")
        || kinds.contains("backlink")
        || exportedNote(attributes).isPresent()
        || EXPORTED_MARK.matches(attributes.get("href"));
  }

  /** Whether a link leads to what the page itself calls a note, or a work that it names. */
  static boolean mayLeadToNote(XhtmlAttributes attributes) {
    return NOTE_ANCHOR.isIn(attributes.get("href"));
  }

  /**
   * What a link makes of the block that it begins, which leads back from a note or a comment as
   * Google Docs writes them into pages.
   */
  static Optional<Role> exportedNote(XhtmlAttributes attributes) {
    String href = attributes.get("href");
    return EXPORTED_COMMENT.matches(href)
        ? Optional.of(Role.COMMENT)
        : EXPORTED_NOTE.matches(href) ? Optional.of(Role.NOTE) : Optional.empty();
  }

  /**
   * Whether an element is no word of what it stands in: the number of a printed page or a line, a
   * sign to edit or to copy, the name of an icon.
   */
  static boolean isNoText(XhtmlAttributes attributes) {
    return !attributes.isEmpty()
        && ((epubType(attributes) + ' ' + attributes.get("role")).contains("pagebreak")
            || programClass(attributes).equals(NO_TEXT)
            || attributes.get("aria-hidden").equals("true") && ICON.isIn(attributes.get("class")));
  }

  /**
   * Whether an element is called what style sheets hide, which are seldom kept with a page: words
   * for those who listen to it. The name of the page may be such, and is its name all the same; a
   * heading holds such marks between its parts.
   */
  static boolean isUnseen(String name, XhtmlAttributes attributes) {
    return !attributes.isEmpty() && !name.equals("h1") && programClass(attributes).equals(UNSEEN);
  }

  /** The role that a program's name for an element gives what is inside. */
  private static Optional<Role> programRole(XhtmlAttributes attributes) {
    return switch (programClass(attributes)) {
      case "boilerplate" -> Optional.of(Role.BOILERPLATE);
      case "caption" -> Optional.of(Role.CAPTION);
      case "contents" -> Optional.of(Role.CONTENTS);
      default -> Optional.empty();
    };
  }

  /** What the class of an element says, or its name; an empty string where it says nothing. */
  private static String programClass(XhtmlAttributes attributes) {
    for (String name : (attributes.get("class") + ' ' + attributes.get("id")).split(" ")) {
      String kind = PROGRAM_CLASSES.get(name);
      if (kind != null) {
        return kind;
      }
    }
    return "";
  }

  private static Optional<Role> byKind(String kinds) {
    for (String kind : kinds.split(" ")) {
      Role role = BY_KIND.get(kind);
      if (role != null) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
