package io.precis.read.fork.markup;

import io.precis.limit.TextPattern;
import io.precis.read.latex.LatexReader;
import java.util.regex.Matcher;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Text that a browser's scripts show where a saved page only holds it for them: parts that a server
 * sent later, and formulas as their author typed them, in scripts or beside their picture.
 */
final class ScriptedText {
  /** The function by which React puts a part in its place. */
  private static final String PLACES = "$RC";

  private static final TextPattern LATER =
      TextPattern.compile("(?i)<div\\s+hidden(?:=\"[^\"]{0,10}\")?\\s+id=\"S:");

  private static final TextPattern TYPED =
      TextPattern.compile(
          "(?i)<script[^<>]{0,80}\\stype\\s?=\\s?[\"']math/tex[^<>]{0,80}>([^<]{1,4000})</script>");

  /** What has been set already stands in the page as text. */
  private static final TextPattern SET =
      TextPattern.compile("(?i)class=\"(?:MathJax[\" _](?!Preview)|mjx-)|<mjx-container");

  private static final TextPattern PICTURE = TextPattern.compile("(?i)<img\\s[^<>]{1,4000}>");
  private static final TextPattern LATEX =
      TextPattern.compile(
          "(?i)\\sclass\\s?=\\s?[\"'](?:[^\"'<>]{0,40}\\s)?(?:latex|tex|math)[\"'\\s]");
  private static final TextPattern ALT =
      TextPattern.compile("(?i)\\salt\\s?=\\s?(?:\"([^\"]{1,3000})\"|'([^']{1,3000})')");

  private ScriptedText() {}

  /** The page as it is shown, or itself where scripts show nothing of the kind. */
  static String shown(String page) {
    String shown = page.contains(PLACES) ? LATER.matcher(page).replaceAll("<div id=\"S:") : page;
    if (shown.contains("math/tex") && !SET.isIn(shown)) {
      shown = TYPED.matcher(shown).replaceAll(found -> set(found.group(1)));
    }
    return LATEX.isIn(shown) ? withFormulas(shown) : shown;
  }

  private static String withFormulas(String page) {
    return PICTURE
        .matcher(page)
        .replaceAll(
            picture -> {
              Matcher alt = ALT.matcher(picture.group());
              boolean formula = LATEX.isIn(picture.group()) && alt.find();
              return formula
                  ? set(alt.group(1) == null ? alt.group(2) : alt.group(1))
                  : Matcher.quoteReplacement(picture.group());
            });
  }

  /** A formula on one line, quoted as a replacement. */
  private static String set(String tex) {
    String words = LatexReader.words("$" + Parser.unescapeEntities(tex, true) + "$");
    return Matcher.quoteReplacement("<span>" + Entities.escape(words) + "</span>");
  }
}
