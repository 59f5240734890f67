package io.precis.read.mail;

import io.precis.document.Block;
import io.precis.document.Role;

/** A stretch of a mail's block that is the head of a mail or not. */
record MailPiece(Block block, boolean head) {
  /** Whether a block of this role holds what somebody says. */
  static boolean isText(Role role) {
    return role == Role.BODY
        || role == Role.LIST_ITEM
        || role == Role.TABLE
        || role == Role.TURN
        || role == Role.CAPTION;
  }

  boolean isText() {
    return isText(block.role());
  }
}
