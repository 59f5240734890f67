package io.precis.summary;

import java.io.Serializable;

/**
 * How much of a document its summaries rest on.
 *
 * @param readShare pages read of pages that the file has; 1 where the format has none and nothing
 *     was cut
 * @param rootSentences source sentences that the document's summary cites
 * @param treeSentences source sentences that any summary of the tree cites
 * @param sentences source sentences read
 * @param rootPages pages that the document's summary cites
 * @param treePages pages that any summary of the tree cites
 * @param rootSections sections that the document's summary cites
 * @param treeSections sections that any summary of the tree cites
 * @param sections sections that hold a sentence
 */
public record Coverage(
    double readShare,
    int rootSentences,
    int treeSentences,
    int sentences,
    int rootPages,
    int treePages,
    int rootSections,
    int treeSections,
    int sections)
    implements Serializable {}
