package io.precis.read.mail;

/** Tells the first message of a mailbox in which mail programs keep what they know of it. */
public final class FolderData {
  private static final String SUBJECT = "DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA";

  private FolderData() {}

  /** Whether a mail with that subject is such a message, which no person wrote. */
  public static boolean isOne(String subject) {
    return subject.strip().equals(SUBJECT);
  }
}
