package io.precis.read.attack;

import static io.precis.read.attack.AttackFiles.PROSE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents that want to be more than text in whatever is made of them: through their title,
 * author, file name, headings and sentences into pages, Markdown, tables, logs and terminals.
 */
public final class InjectionFiles {
  private static final String ADDRESS = "http://127.0.0.1:9/injected";

  /** What is tried everywhere. */
  static final List<String> PAYLOADS =
      List.of(
          "<script>alert(1)</script><img src=x onerror=alert(2)><svg/onload=alert(3)>\"'"
              + "<a href=\"javascript:alert(4)\">x</a></title></style></textarea><!--",
          "![image]("
              + ADDRESS
              + ") [link](javascript:alert(5)) www.injected.example "
              + ADDRESS
              + " <"
              + ADDRESS
              + "> `code` **bold** # head | a | b | $x$ [[wiki]] {{t}} {% raw %}"
              + " <details open ontoggle=alert(6)> @user &lt;script&gt; \\<b>",
          "=HYPERLINK(\"" + ADDRESS + "\",\"x\")",
          "+cmd|calc!A0",
          "-2+3",
          "@SUM(1)",
          "\t=1",
          "---\nlayout: x\n---",
          "\u001B]0;owned\u0007\u001B[2J\u001B[31mred \u001B]52;c;b3duZWQ=\u0007 \u202Ertl\u202C"
              + " zero\u200Bwidth \u2028line \u2029paragraph \u0085nel \u007Fdel \u2066isolate\u2069"
              + " \uDB40\uDC41tag \u009B31m",
          "{\"event\":\"published\",\"level\":\"INFO\"}",
          "precis_run_success 0\n",
          "${7*7} #{7*7} <%=7*7%> @{x} $unsafe{x} @if(true) %s %n {0} {}",
          "</script><script>alert(7)</script>",
          "\"><iframe srcdoc=\"<script>alert(8)</script>\"></iframe>",
          "<meta http-equiv=refresh content=0;url=" + ADDRESS + ">");

  private static final List<String> NAMES =
      List.of(
          "-rf.txt",
          "--output=x.txt",
          "two\nlines.txt",
          "a\n{\"event\":\"published\",\"level\":\"INFO\"}.txt",
          "q\"uote's.txt",
          "<img src=x onerror=alert(1)>.txt",
          "=cmd|calc.txt",
          "@sum.txt",
          "+1.txt",
          "\u001B]0;owned\u0007\u001B[31mred.txt",
          "\u001B]52;c;b3duZWQ=\u0007.txt",
          "rtl\u202Etxt.exe.txt",
          "zero\u200B\u200Bwidth.txt",
          "[x](http:\u2215\u2215injected.example).txt",
          "![x](x).txt",
          "www.injected.example.txt",
          "`rm -rf`.txt",
          "$(touch owned).txt",
          "*.txt",
          "a{b,c}.txt",
          "[a].txt",
          "back\\slash.txt",
          "..\\..\\x.txt",
          "con.txt",
          "nul",
          "http:",
          "gs:",
          "classpath:x.txt",
          "%2e%2e%2fetc.txt",
          "&amp;.txt",
          " lead.txt",
          "trail .txt",
          "tab\t.txt",
          "cr\r.txt",
          "x".repeat(240) + ".txt",
          "--- a.txt",
          "#h.txt",
          "| a | b |.txt",
          "${7*7}.txt",
          "\uDB40\uDC41tag.txt",
          "u2028\u2028x.txt",
          "c1\u009B31m.txt",
          "\uFEFFmark.txt",
          "del\u007F.txt");

  private InjectionFiles() {}

  /** Writes all of them into a folder; names that the system does not take are left out. */
  public static void write(Path folder) throws IOException {
    AttackFiles files = new AttackFiles();
    String body = body();
    files.put("plain.txt", body);
    files.put("headings.md", headings());
    files.put("page.html", page());
    files.put("mail.eml", mail());
    for (int i = 0; i < PAYLOADS.size(); i++) {
      files.put("title" + i + ".pdf", titled(PAYLOADS.get(i)));
    }
    files.put("names.zip", archive());
    files.put("broken.pdf", "%PDF-1.7\n" + PAYLOADS.get(0));
    files.write(folder);
    int number = 0;
    for (String name : NAMES) {
      number++;
      writeNamed(folder, name, PROSE + " This is the copy of number " + number + " here.\n");
    }
    writeNamed(folder, "=broken\u001B[31m.pdf", "%PDF-1.7 nothing");
    Path inner = folder.resolve("dir\n<b>x");
    Files.createDirectory(inner);
    Files.writeString(inner.resolve("in.txt"), PROSE + " It is in a folder.\n");
  }

  /** An archive whose entries have these names; a file system would refuse some of the last. */
  private static byte[] archive() {
    List<String> names = new ArrayList<>(NAMES);
    names.add("<script>alert(1)</script>/in.txt");
    names.add("../../outside.txt");
    names.add("/absolute.txt");
    names.add("nul\u0000.txt");
    Map<String, String> entries = new LinkedHashMap<>();
    for (String name : names) {
      entries.put(name, PROSE + " This is the entry of number " + entries.size() + " here.\n");
    }
    return AttackFiles.zip(entries);
  }

  private static void writeNamed(Path folder, String name, String text) throws IOException {
    Path path;
    try {
      path = folder.resolve(name);
    } catch (InvalidPathException e) {
      return;
    }
    Files.writeString(path, text);
  }

  private static String body() {
    StringBuilder text = new StringBuilder();
    for (String payload : PAYLOADS) {
      text.append(payload).append(". ").append(PROSE).append(" The member said ").append(payload);
      text.append(" to the council in Harrow.\n\n");
    }
    return text.toString();
  }

  private static String headings() {
    StringBuilder text = new StringBuilder();
    for (String payload : PAYLOADS) {
      text.append("# ").append(payload.replace("\n", " ")).append("\n\n").append(payload);
      text.append(" is what the council said in its long meeting. ").append(PROSE).append("\n\n");
    }
    return text.toString();
  }

  private static String page() {
    List<String> parts = new ArrayList<>();
    for (String payload : PAYLOADS) {
      parts.add("<h2>" + escaped(payload) + "</h2><p>" + escaped(payload));
      parts.add(" is what the council said in its long meeting. " + PROSE + "</p>");
    }
    return "<html lang=\"en&quot; onload=&quot;alert(1)\"><head><meta charset=\"utf-8\"><title>"
        + escaped(PAYLOADS.get(0) + PAYLOADS.get(2))
        + "</title><meta name=\"author\" content=\""
        + escaped(PAYLOADS.get(0))
        + "\"></head><body>"
        + String.join("", parts)
        + "</body></html>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String mail() {
    String subject =
        Base64.getEncoder()
            .encodeToString(
                (PAYLOADS.get(0) + PAYLOADS.get(2) + PAYLOADS.get(8))
                    .getBytes(StandardCharsets.UTF_8));
    return "From: \"<script>alert(1)</script>\" <a@example.org>\nSubject: =?utf-8?B?"
        + subject
        + "?=\nContent-Type: text/plain; charset=\"utf-8\"\n\n"
        + PROSE
        + "\n";
  }

  private static byte[] titled(String payload) {
    String hex =
        "<FEFF" + HexFormat.of().formatHex(payload.getBytes(StandardCharsets.UTF_16BE)) + ">";
    return FetchingPdfs.pdf(
        "/Lang (en\" onmouseover=\"alert\\(9\\))",
        "",
        "",
        Map.of(FetchingPdfs.INFO, "<< /Title " + hex + " /Author " + hex + " >>"));
  }
}
