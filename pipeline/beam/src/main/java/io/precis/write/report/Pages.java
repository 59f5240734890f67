package io.precis.write.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Renders the templates that the build compiled; one engine a process, safe for all threads. */
public final class Pages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Pages.class.getClassLoader(),
          Pages.class.getPackageName() + ".templates");

  private Pages() {}

  /**
   * The page.
   *
   * @param template such as {@code document.jte}
   */
  public static String render(String template, Object page) {
    StringOutput out = new StringOutput(1 << 16);
    ENGINE.render(template, page, out);
    return out.toString();
  }
}
