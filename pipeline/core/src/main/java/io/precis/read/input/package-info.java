/**
 * Finding, opening, hashing and copying input files; other file systems than the local one are a
 * {@link io.precis.read.input.RemoteFiles service}.
 *
 * <p>Also public: {@link ChangedFileException}, {@link FileIdentity}, {@link FileTrees}, {@link
 * FileTrouble}, {@link FileUris}, {@link FolderRules}, {@link InputFiles}, {@link OwnOutput},
 * {@link SourceLocations}, {@link SourceReader}, {@link Spool}, {@link UnreadableSourceException}.
 */
package io.precis.read.input;
