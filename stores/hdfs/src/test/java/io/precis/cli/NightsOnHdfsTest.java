package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivilegedExceptionAction;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.security.UserGroupInformation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** On a real name node and a real data node, each with its ports on 127.0.0.1. */
@Tag("slow")
class NightsOnHdfsTest extends StoreNights {
  /** Numbers the folders of the tests. */
  private static final AtomicInteger TESTS = new AtomicInteger();

  @TempDir private static Path disks;
  private static MiniDFSCluster cluster;

  /** Everybody but this process' user, who may do everything, as it started the name node. */
  private static final String OTHER = "somebody";

  private String root;
  private long readUntilMillis;

  @BeforeAll
  static void start() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, disks.toString());
    configuration.set("dfs.namenode.accesstime.precision", "1");
    configuration.set("fs.hdfs.impl.disable.cache", "true");
    cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
    cluster.waitActive();
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  @AfterAll
  static void stop() {
    cluster.shutdown(true);
  }

  @BeforeEach
  void useFolder() {
    root = "hdfs://127.0.0.1:" + cluster.getNameNodePort() + "/t" + TESTS.incrementAndGet() + "/";
  }

  @Override
  protected String root() {
    return root;
  }

  /** By the name node's own record of when a file was last read. */
  @Override
  protected long inputsRead() throws Exception {
    long since = readUntilMillis;
    long reads = 0;
    try (DistributedFileSystem hdfs = cluster.getFileSystem()) {
      for (FileStatus each : hdfs.listStatus(path("in"))) {
        reads += each.getAccessTime() > since ? 1 : 0;
        readUntilMillis = Math.max(readUntilMillis, each.getAccessTime());
      }
    }
    return reads;
  }

  private org.apache.hadoop.fs.Path path(String key) {
    return new org.apache.hadoop.fs.Path(URI.create(root + key).getPath());
  }

  @Test
  void whatIsBeingWrittenIsNotThereYetAndLeavesNothingWhenItFails() throws Exception {
    try (var out = FileSystems.create(id("half"), "text/plain")) {
      assertEquals(List.of(), keys("half"));
      assertEquals(1, keys("*.part").size());
    }
    assertEquals(List.of("half"), keys("**"));
  }

  @Test
  void aRemovedRunLeavesNoFolders() throws Exception {
    put("out/runs/a/x/1", "1");
    put("out/runs/a/y/2", "2");
    put("out/runs/b/3", "3");
    FileSystems.delete(List.of(id("out/runs/a/x/1"), id("out/runs/a/y/2")));
    try (DistributedFileSystem hdfs = cluster.getFileSystem()) {
      assertEquals(1, hdfs.listStatus(path("out/runs")).length);
    }
  }

  @Test
  void whatIsRefusedIsToldByCallAndFile() throws Exception {
    putInputs();
    assertThrows(NoSuchFileException.class, () -> get("nowhere"));
    UserGroupInformation other =
        UserGroupInformation.createUserForTesting(OTHER, new String[] {OTHER});
    try (DistributedFileSystem hdfs = cluster.getFileSystem()) {
      hdfs.setPermission(path("in/marsh.html"), new FsPermission("600"));
    }
    other.doAs(
        (PrivilegedExceptionAction<Void>)
            () -> {
              refused("read (open)", "in/marsh.html", () -> get("in/marsh.html"));
              refused("write (create)", "new", () -> put("new", "x"));
              refused(
                  "write (delete)",
                  "in/compost.md",
                  () -> FileSystems.delete(List.of(id("in/compost.md"))));
              Call refused =
                  call("summarize", root + "in/", "--output", root + "out", "--timeout", "5m");
              assertEquals(1, refused.status(), refused.words());
              assertTrue(refused.words().contains("permission denied for write (create)"));
              return null;
            });
  }

  private void refused(String call, String key, Executable doing) {
    AccessDeniedException refused = assertThrows(AccessDeniedException.class, doing);
    assertEquals(root + key, refused.getFile());
    assertEquals(call, refused.getReason());
  }

  @Test
  void aNameNodeThatIsNotThereIsToldInWords() {
    IOException gone =
        assertThrows(
            IOException.class, () -> FileSystems.match("hdfs://127.0.0.1:1/in/a").metadata());
    assertTrue(gone.getMessage().contains("the name node cannot be reached"), gone.getMessage());
  }
}
