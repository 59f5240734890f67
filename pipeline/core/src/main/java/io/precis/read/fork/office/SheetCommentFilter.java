package io.precis.read.fork.office;

import org.xml.sax.Attributes;

/**
 * Leaves out of a sheet's old comments those that only repeat a thread of comments for programs
 * that do not know threads.
 */
final class SheetCommentFilter extends OfficeXmlFilter {
  private static final String THREAD = "[Threaded comment]";

  private boolean thread;

  @Override
  boolean drops(String name, Attributes attributes) {
    if (name.equals("comment")) {
      thread = false;
      hold();
    }
    return false;
  }

  @Override
  void ended(String name) {
    if (name.equals("comment")) {
      release(!thread, 0);
    }
  }

  @Override
  String text(String text) {
    thread |= text.contains(THREAD);
    return text;
  }
}
