package io.precis.read.attack;

import static io.precis.read.attack.AttackFiles.PROSE;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Web pages, mails, and other texts that name what stands elsewhere. */
final class FetchingPages {
  private FetchingPages() {}

  static void add(AttackFiles files, Place place) {
    pages(files, place);
    mails(files, place);
    richTexts(files, place);
    others(files, place);
  }

  /** Elements of the head ({@code head:}) and of the body of a page; {@code %U} is an address. */
  private static Map<String, String> elements(Place place) {
    Map<String, String> elements = new LinkedHashMap<>();
    elements.put("plain", "");
    elements.put("base", "head:<base href=\"%U/base/\">");
    elements.put("refresh", "head:<meta http-equiv=\"refresh\" content=\"0;url=%U/refresh\">");
    elements.put("stylesheet", "head:<link rel=\"stylesheet\" href=\"%U/style\">");
    elements.put("preload", "head:<link rel=\"preload\" as=\"image\" href=\"%U/preload\">");
    elements.put("prefetch", "head:<link rel=\"dns-prefetch\" href=\"%U\">");
    elements.put("manifest", "head:<link rel=\"manifest\" href=\"%U/manifest\">");
    elements.put("icon", "head:<link rel=\"icon\" href=\"%U/icon\">");
    elements.put("css-import", "head:<style>@import url(%U/import);</style>");
    elements.put("css-background", "head:<style>body { background: url(%U/bg) }</style>");
    elements.put("css-font", "head:<style>@font-face{font-family:x;src:url(%U/font)}</style>");
    elements.put("script", "head:<script src=\"%U/script\"></script>");
    elements.put("script-inline", "head:<script>fetch('%U/fetch')</script>");
    elements.put("script-module", "head:<script type=\"module\">import '%U/module'</script>");
    elements.put("style-attribute", "<p style=\"background-image: url(%U/attribute)\">a</p>");
    elements.put("image", "<img src=\"%U/image\" srcset=\"%U/image2 2x\">");
    elements.put("image-file", "<img src=\"" + place.secretUri() + "\">");
    elements.put("picture", "<picture><source srcset=\"%U/picture\"><img src=\"x\"></picture>");
    elements.put("image-input", "<input type=\"image\" src=\"%U/input\">");
    elements.put("image-handler", "<img src=\"x\" onerror=\"fetch('%U/handler')\">");
    elements.put("frame", "<iframe src=\"%U/frame\"></iframe>");
    elements.put("frame-file", "<iframe src=\"" + place.secretUri() + "\"></iframe>");
    elements.put("frame-inline", "<iframe srcdoc=\"&lt;img src=%U/inline&gt;\"></iframe>");
    elements.put("frameset", "<frameset><frame src=\"%U/frameset\"></frameset>");
    elements.put("object", "<object data=\"%U/object\"></object>");
    elements.put("embed", "<embed src=\"%U/embed\">");
    elements.put("applet", "<applet code=\"A\" archive=\"%U/applet.jar\"></applet>");
    elements.put(
        "video", "<video src=\"%U/video\" poster=\"%U/poster\"><track src=\"%U/t\"></video>");
    elements.put("audio", "<audio src=\"%U/audio\" autoplay></audio>");
    elements.put("vector-image", "<svg><image href=\"%U/vector\"/><use href=\"%U/use#a\"/></svg>");
    elements.put(
        "data-image",
        "<img src=\"data:image/svg+xml;base64,"
            + Base64.getEncoder()
                .encodeToString(
                    ("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\""
                            + place.url("data")
                            + "\"/></svg>")
                        .getBytes(StandardCharsets.UTF_8))
            + "\">");
    elements.put("formula", "<math href=\"%U/math\"><mi xlink:href=\"%U/mi\">a</mi></math>");
    elements.put("table-background", "<table background=\"%U/table\"><tr><td>a</td></tr></table>");
    elements.put("form", "<form action=\"%U/form\"><button>a</button></form>");
    elements.put("link", "<a href=\"%U/link\" ping=\"%U/ping\">a</a>");
    elements.put("template", "<template shadowrootmode=\"open\"><img src=\"%U/t\"></template>");
    elements.put("no-script", "<noscript><img src=\"%U/noscript\"></noscript>");
    elements.put("comment", "<!--[if IE]><link rel=\"stylesheet\" href=\"%U/ie\"><![endif]-->");
    return elements;
  }

  private static void pages(AttackFiles files, Place place) {
    elements(place)
        .forEach(
            (name, given) -> {
              String element = given.replace("%U", place.address());
              boolean head = element.startsWith("head:");
              files.put(
                  "page-" + name + ".html",
                  page(head ? element.substring(5) : "", head ? "" : element));
            });
  }

  static String page(String head, String body) {
    return "<!DOCTYPE html><html><head><title>A page</title>"
        + head
        + "</head><body><p>"
        + PROSE
        + "</p>"
        + body
        + "</body></html>";
  }

  private static void mails(AttackFiles files, Place place) {
    String picture = page("", "<img src=\"" + place.url("mail-image") + "\">");
    files.put("mail-plain.eml", mail("text/plain", PROSE));
    files.put("mail-picture.eml", mail("text/html", picture));
    files.put("mail-refresh.eml", mail("text/html", page(refresh(place), "")));
    files.put(
        "mail-alternative.eml", parts("alternative", "text/plain", PROSE, "text/html", picture));
    files.put("mail-related.eml", parts("related", "text/html", picture));
    files.put(
        "mail-body-elsewhere.eml",
        parts(
            "mixed",
            "text/plain",
            PROSE,
            "message/external-body; access-type=URL; URL=\"" + place.url("body") + "\"",
            "Content-Type: text/plain\n\n"));
    files.put(
        "mail-body-file.eml",
        parts(
            "mixed",
            "text/plain",
            PROSE,
            "message/external-body; access-type=local-file; name=\"" + place.secret() + "\"",
            "Content-Type: text/plain\n\n"));
    files.put(
        "mail-body-ftp.eml",
        parts(
            "mixed",
            "text/plain",
            PROSE,
            "message/external-body; access-type=anon-ftp; site=\"127.0.0.1\"; name=\"a\"",
            "Content-Type: text/plain\n\n"));
    files.put(
        "mail-location.eml",
        "Content-Location: " + place.url("location") + "\n" + mail("text/plain", PROSE));
    files.put(
        "mail-list.eml",
        "List-Unsubscribe: <" + place.url("list") + ">\n" + mail("text/plain", PROSE));
    files.put(
        "mail-forwarded.eml",
        parts("mixed", "text/plain", PROSE, "message/rfc822", mail("text/html", picture)));
    files.put("mail-page.mht", parts("related", "text/html", picture));
    files.put(
        "mail-box.mbox",
        "From a@example.org Thu Jan 1 00:00:00 2026\n" + mail("text/html", picture) + "\n");
    files.put(
        "mail-attached.eml",
        parts(
            "mixed",
            "text/plain",
            PROSE,
            "text/html; name=\"a.html\"\nContent-Disposition: attachment; filename=\"a.html\"",
            picture));
  }

  private static String refresh(Place place) {
    return "<meta http-equiv=\"refresh\" content=\"0;url=" + place.url("mail-refresh") + "\">";
  }

  private static String mail(String type, String body) {
    return "From: a@example.org\nTo: b@example.org\nSubject: The bridge\nMIME-Version: 1.0\n"
        + "Content-Type: "
        + type
        + "\n\n"
        + body
        + "\n";
  }

  private static String parts(String kind, String... typesAndBodies) {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < typesAndBodies.length; i += 2) {
      parts.append("--B\nContent-Type: ").append(typesAndBodies[i]).append("\n\n");
      parts.append(typesAndBodies[i + 1]).append('\n');
    }
    return mail("multipart/" + kind + "; boundary=\"B\"", parts + "--B--");
  }

  private static void richTexts(AttackFiles files, Place place) {
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("plain", "");
    groups.put("template", "{\\*\\template " + place.url("rtf-template") + "}");
    groups.put("picture", field("INCLUDEPICTURE \"" + place.url("rtf-picture") + "\" \\\\d"));
    groups.put("text", field("INCLUDETEXT \"" + place.secret() + "\""));
    groups.put("link", field("HYPERLINK \"" + place.url("rtf-link") + "\""));
    groups.put("exchange", field("DDEAUTO c:\\\\\\\\cmd \"/c calc\""));
    groups.put("import", field("IMPORT \"" + place.url("rtf-import") + "\""));
    groups.put("database", field("DATABASE \\\\d \"" + place.secret() + "\""));
    groups.put(
        "object",
        "{\\object\\objautlink\\objupdate{\\*\\objclass Word.Document.8}{\\*\\objdata"
            + " 0105000002000000090000004f4c45324c696e6b000000}}");
    groups.put("file", "{\\*\\filetbl{\\file\\fid0 " + place.url("rtf-file") + "}}");
    groups.put("next", "{\\*\\nextfile " + place.secret() + "}");
    groups.forEach(
        (name, group) ->
            files.put(
                "rich-" + name + ".rtf", "{\\rtf1\\ansi " + group + "\\pard " + PROSE + "\\par}"));
  }

  private static String field(String instruction) {
    return "{\\field{\\*\\fldinst " + instruction + "}{\\fldrslt x}}";
  }

  private static void others(AttackFiles files, Place place) {
    String url = place.url("other");
    files.put(
        "other-front-matter.md",
        "---\ntitle: \"![x]("
            + url
            + ")\"\nauthor: !!java.net.URL [\""
            + url
            + "\"]\n---\n# A ![i]("
            + url
            + ")\n\n"
            + PROSE
            + " <img src=\""
            + url
            + "\">\n");
    files.put(
        "other-json.json",
        "{\"@type\":\"java.net.URL\",\"val\":\"" + url + "\",\"t\":\"" + PROSE + "\"}");
    files.put(
        "other-notebook.ipynb",
        "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":[\""
            + PROSE
            + " ![]("
            + url
            + ")\"]}],\"nbformat\":4,\"nbformat_minor\":2,\"metadata\":{}}");
    files.put(
        "other-shortcut.url",
        "[InternetShortcut]\nURL=" + url + "\nIconFile=" + url + "\n" + PROSE);
    files.put(
        "other-tex.tex",
        "\\documentclass{article}\\input{"
            + place.secret()
            + "}\\begin{document}"
            + PROSE
            + "\\includegraphics{"
            + url
            + "}\\end{document}");
    files.put(
        "other-postscript.ps",
        "%!PS\n(" + place.secret() + ") (r) file pop\n(" + PROSE + ") show\n");
    files.put(
        "other-archive.warc",
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: 4"
            + "\r\n\r\na\r\n\r\n");
    files.put(
        "other-table.csv",
        "a,b\n=WEBSERVICE(\"" + url + "\")," + PROSE + "\n=IMAGE(\"" + url + "\"),x\n");
    files.put(
        "other-subtitle.srt",
        "1\n00:00:00,000 --> 00:00:02,000\n<img src=\"" + url + "\">" + PROSE + "\n");
    files.put(
        "other-text.adoc", "= A\n\ninclude::" + url + "[]\n\n" + PROSE + " image::" + url + "[]\n");
    files.put(
        "other-text.rst",
        "A\n=\n\n.. include:: " + place.secret() + "\n\n" + PROSE + "\n\n.. image:: " + url + "\n");
    files.put(
        "other-text.org", "#+INCLUDE: \"" + place.secret() + "\"\n" + PROSE + " [[" + url + "]]\n");
    Map<String, String> inside = new LinkedHashMap<>();
    inside.put("a.html", page("", "<img src=\"" + url + "\">"));
    inside.put("../../escaped.txt", PROSE);
    inside.put("b.eml", mail("text/html", page("", "<img src=\"" + url + "\">")));
    files.put("other-inside.zip", AttackFiles.zip(inside));
  }
}
