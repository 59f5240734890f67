/**
 * Options that commands share, the file of options, and what values they take.
 *
 * <p>Public: {@link BatchOptions}, {@link ConfigFile}, {@link EnumNames}, {@link ExtractOptions},
 * {@link FolderOptions}, {@link LinkOptions}, {@link LogFormat}, {@link PeriodOptions}, {@link
 * StudentOptions}, {@link StudentUse}, {@link TuningOptions}, {@link Units}, {@link Version}.
 */
package io.precis.cli.options;
