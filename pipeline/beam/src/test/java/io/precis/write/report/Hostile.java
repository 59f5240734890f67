package io.precis.write.report;

import java.util.List;
import java.util.Random;

/** Text that means to be more than text. */
public final class Hostile {
  private static final List<String> BITS =
      List.of(
          "<script>alert(1)</script>",
          "</style><script src=//evil.test/x.js></script>",
          "<img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)",
          "' autofocus onfocus='alert(1)",
          "javascript:alert(1)",
          "<a href=\"javascript:alert(1)\">x</a>",
          "<svg onload=alert(1)>",
          "<!-- ",
          "-->",
          "]]>",
          "<![CDATA[",
          "&lt;script&gt;",
          "&#x3c;b&#x3e;",
          "<meta http-equiv=refresh content=0;url=//evil.test>",
          "<base href=//evil.test/>",
          "</title></p></details></mark>",
          "<style>*{background:url(//evil.test)}</style>",
          "${page}",
          "@raw",
          "\u202Eoverride\u202C",
          "\u2066isolate",
          "\u0000\u0007\u001B[2J",
          "\uD800",
          "\uDC00",
          "😀",
          "石桥镇。",
          "plain words follow here. ",
          "A number of 42 per cent. ",
          "\n",
          "\n\n",
          "\t");

  private Hostile() {}

  /** Up to {@code bits} pieces after one another; never blank. */
  public static String text(Random random, int bits) {
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(bits) + 1; i > 0; i--) {
      text.append(BITS.get(random.nextInt(BITS.size())));
    }
    return text.toString();
  }
}
