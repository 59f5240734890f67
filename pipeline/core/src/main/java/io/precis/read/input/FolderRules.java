package io.precis.read.input;

/**
 * What is taken of folders besides plain files that are not hidden.
 *
 * @param followLinks whether symbolic links are followed; a file is read once, whatever leads to it
 * @param hidden whether files and folders are taken whose names begin with a dot
 */
public record FolderRules(boolean followLinks, boolean hidden) {
  /** Neither. */
  public static final FolderRules DEFAULT = new FolderRules(false, false);
}
