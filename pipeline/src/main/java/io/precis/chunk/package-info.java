/**
 * From a document to its leaves: sentences, topics, and chunks that fit a model's window.
 *
 * <p>{@link io.precis.chunk.SentenceSplitter} finds sentences by ICU's rules, {@link
 * io.precis.chunk.TopicSegmenter} finds where topics change with a hidden Markov model, {@link
 * io.precis.chunk.Chunker} fills chunks, and {@link io.precis.chunk.ChunkDocuments} does all of it
 * in a Beam pipeline.
 *
 * <p>Borders are decided by the text around them. In a text of 300 pages without headings, a page
 * inserted in front or in the middle changes the text of fewer than 2% of the chunks; {@code
 * ChunkerTest} counts them.
 *
 * <h2>Topic borders against hidden headings</h2>
 *
 * <p>Documents lose their headings, and each method says where they stood. Pk and WindowDiff in
 * percent, smaller is better, and segments made for each true one. Paragraph borders are visible to
 * all methods, except in scisummnet, where many a section is one paragraph. The constants were
 * chosen on other documents of the same collections. "Number given" means that the method is told
 * how many segments there are.
 *
 * <pre>
 *                               peps (64)            keps (67)            scisummnet (80)
 *                                 Pk    WD  made       Pk    WD  made       Pk    WD  made
 * no border                     38.8  38.8  0.08     41.6  41.6  0.04     37.0  37.0  0.16
 * fixed windows                 44.9  47.7  0.93     41.7  46.5  1.02     50.8  53.2  1.47
 * TextTiling                    36.2  38.8  0.73     37.6  40.4  0.49     53.1  63.3  2.70
 * hidden Markov model           33.1  35.4  0.49     35.2  37.4  0.29     36.9  41.1  1.43
 * fixed windows, number given   43.4  46.0  1.01     40.8  45.7  1.00     50.8  51.7  1.01
 * TextTiling, number given      35.8  39.3  0.98     36.8  41.8  0.95     42.3  44.6  1.00
 * HMM, number given             30.8  37.1  0.99     35.0  42.1  1.00     35.4  38.3  1.05
 * </pre>
 *
 * <p>The model is ahead of both other methods everywhere but in one figure (WindowDiff of keps with
 * the number given, 42.1 against TextTiling's 41.8). On scisummnet setting no border at all has the
 * better WindowDiff. Command:
 *
 * <pre>
 * mvn -q -o -pl pipeline test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=io.precis.bench.SegmentationComparison
 * </pre>
 *
 * <h2>Time</h2>
 *
 * <p>CPU time of one thread to part a text without headings into sentences and chunks: 0.2 s for
 * 8,000 sentences, 0.4 s for 16,000, 1.0 s for 32,000, 1.8 s for 64,000; a doubled text took 1.6 to
 * 2.3 times as long. Command: the same with {@code io.precis.bench.SegmentSpeed}.
 */
package io.precis.chunk;
