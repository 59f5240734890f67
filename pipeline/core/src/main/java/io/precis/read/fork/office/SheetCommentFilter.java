package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import org.xml.sax.Attributes;

/**
 * Leaves out of a sheet's old comments those that only repeat a thread of comments for programs
 * that do not know threads.
 */
final class SheetCommentFilter extends OfficeXmlFilter {
  private static final String THREAD = "[Threaded comment]";

  private boolean thread;

  @Override
  protected boolean drops(String name, Attributes attributes) {
    if (name.equals("comment")) {
      thread = false;
      hold();
    }
    return false;
  }

  @Override
  protected void ended(String name) {
    if (name.equals("comment")) {
      release(!thread, 0);
    }
  }

  @Override
  protected String text(String text) {
    thread |= text.contains(THREAD);
    return text;
  }
}
