/**
 * What a mail's writer wrote, and what the mail repeats.
 *
 * <p>Public: {@link CopiedMail}, {@link FolderData}, {@link MailRoles}, {@link SavedMail}, {@link
 * ThreadTitle}.
 */
package io.precis.read.mail;
