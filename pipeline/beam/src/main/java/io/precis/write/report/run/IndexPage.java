package io.precis.write.report.run;

import io.precis.write.report.Asset;
import java.util.List;

/**
 * A page of a run's index: its documents by folder, and on the first one what could not be read.
 * Where there are many documents the index goes on in further files.
 *
 * @param run id
 * @param date day that the run stands for
 * @param documents on all pages
 * @param page from 1
 * @param pages files that the index takes
 * @param shards files of {@link SearchShards}
 * @param folders documents on this page
 * @param rejected files of which nothing could be summarized, on all pages
 * @param rejects the first of them; none but on the first page
 * @param key what a script of this run is told by
 */
public record IndexPage(
    String run,
    String date,
    String documents,
    int page,
    int pages,
    int shards,
    List<Folder> folders,
    String rejected,
    List<RunPage.Reject> rejects,
    String key) {
  /**
   * Documents of one folder, in the order of their names.
   *
   * @param name empty string for what was named itself, and where there is one folder only
   */
  public record Folder(String name, List<RunRow> rows) {
    public Folder {
      rows = List.copyOf(rows);
    }
  }

  public IndexPage {
    folders = List.copyOf(folders);
    rejects = List.copyOf(rejects);
  }

  /** The name of the n-th file, from 1. */
  public static String file(int page) {
    return page == 1 ? "index.html" : "index-" + page + ".html";
  }

  public Asset style() {
    return Asset.STYLE;
  }

  public Asset script() {
    return Asset.INDEX_SCRIPT;
  }

  public String policy() {
    return Asset.policy(key);
  }
}
