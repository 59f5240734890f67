package io.precis.batch;

/** Is told how a run gets on, from one thread, a few times a second at most. */
public interface Progress {
  /** The inputs were listed. */
  void listed(int documents);

  /**
   * So much is done.
   *
   * @param read documents read or rejected
   * @param written documents that are finished or rejected
   * @param nodes nodes of merge trees that are summarized
   */
  void at(long read, long written, long nodes);
}
