package io.precis.read.input;

import io.precis.document.SourceFile;
import io.precis.limit.TextPattern;
import io.precis.read.input.InputFiles.Reason;
import io.precis.read.input.InputFiles.Skipped;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Lists files of the local machine. */
final class LocalInputs {
  private static final TextPattern WILDCARD = TextPattern.compile("[*?\\[{]");

  /** Of names; where no locale is set it is ASCII. */
  private static final String ENCODING = System.getProperty("sun.jnu.encoding");

  private static final String UNNAMEABLE =
      "its name is not in "
          + ENCODING
          + (ENCODING.equals("UTF-8") ? "" : "; LC_ALL=C.UTF-8 may help");

  private final Map<String, SourceFile> files;
  private final List<Skipped> skipped;
  private final UnreadTypes unread;
  private final FolderRules rules;

  /**
   * @param files what is found is added here, by URI
   * @param skipped what is left out is added here
   */
  LocalInputs(
      Map<String, SourceFile> files, List<Skipped> skipped, UnreadTypes unread, FolderRules rules) {
    this.files = files;
    this.skipped = skipped;
    this.unread = unread;
    this.rules = rules;
  }

  void add(String input) throws IOException {
    Optional<Path> named = path(input);
    if (named.isPresent() && Files.exists(named.get(), LinkOption.NOFOLLOW_LINKS)) {
      addExisting(named.get(), input);
    } else if (WILDCARD.isIn(input)) {
      addGlob(input);
    } else {
      skipped.add(new Skipped(input, input, Reason.NOT_FOUND, ""));
    }
  }

  /** Empty where it cannot be one: on Windows that is so of every glob. */
  private static Optional<Path> path(String input) {
    try {
      return Optional.of(Path.of(input));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A link that the user named is followed, unlike those inside folders. */
  private void addExisting(Path named, String input) throws IOException {
    Path path;
    try {
      path = named.toRealPath();
    } catch (IOException e) {
      skipped.add(new Skipped(input, input, Reason.NOT_FOUND, FileTrouble.words(e)));
      return;
    }
    Optional<Path> own = OwnOutput.around(path);
    if (own.isPresent()) {
      skipped.add(new Skipped(path.toString(), input, Reason.OUTPUT, ""));
      return;
    }
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      walk(path, Optional.empty());
    } else {
      take(path, name(path.getParent(), path), attributes);
    }
  }

  private void addGlob(String given) throws IOException {
    String glob = given.replace(FileSystems.getDefault().getSeparator(), "/");
    Optional<Path> base = path(baseOf(glob));
    int before = files.size() + skipped.size();
    if (base.isPresent() && Files.isDirectory(base.get())) {
      Path real = base.get().toRealPath();
      String rest = glob.substring(glob.lastIndexOf('/', firstWildcard(glob)) + 1);
      Optional<PathMatcher> matcher = matcher(rest);
      if (matcher.isPresent()) {
        walk(real, Optional.of(file -> matcher.get().matches(real.relativize(file))));
      }
    }
    if (files.size() + skipped.size() == before) {
      skipped.add(new Skipped(given, given, Reason.NO_MATCH, ""));
    }
  }

  /** Empty where it is none, as {@code a[}, which then is the name of a file that is not there. */
  private static Optional<PathMatcher> matcher(String glob) {
    try {
      return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + glob));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static int firstWildcard(String glob) {
    int first = 0;
    while ("*?[{".indexOf(glob.charAt(first)) < 0) {
      first++;
    }
    return first;
  }

  private static String baseOf(String glob) {
    int slash = glob.lastIndexOf('/', firstWildcard(glob));
    return slash == 0 ? "/" : glob.substring(0, Math.max(0, slash));
  }

  private void walk(Path root, Optional<PathMatcher> wanted) throws IOException {
    Set<FileVisitOption> options =
        rules.followLinks() ? EnumSet.of(FileVisitOption.FOLLOW_LINKS) : Set.of();
    Files.walkFileTree(root, options, Integer.MAX_VALUE, new Walk(root, wanted));
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Optional<PathMatcher> wanted;

    private Walk(Path root, Optional<PathMatcher> wanted) {
      this.root = root;
      this.wanted = wanted;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(root) && isHidden(folder)) {
        if (wanted.isEmpty()) {
          skip(folder, Reason.HIDDEN, "");
        }
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (OwnOutput.is(folder)) {
        skip(folder, Reason.OUTPUT, "");
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (wanted.isPresent() && !wanted.get().matches(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (isHidden(file)) {
        skip(file, OwnOutput.is(file) ? Reason.OUTPUT : Reason.HIDDEN, "");
      } else if (attributes.isSymbolicLink()) {
        skip(file, OwnOutput.is(file) ? Reason.OUTPUT : Reason.LINK, "");
      } else if (attributes.isRegularFile()) {
        takeReadable(file, attributes);
      } else {
        skip(file, Reason.SPECIAL, "");
      }
      return FileVisitResult.CONTINUE;
    }

    private void takeReadable(Path file, BasicFileAttributes attributes) {
      if (attributes.size() == 0) {
        skip(file, Reason.NO_BYTES, "");
      } else if (!Files.isReadable(file)) {
        skip(file, Reason.UNREADABLE, "permission denied");
      } else if (!isNameable(file)) {
        skip(file, Reason.UNREADABLE, UNNAMEABLE);
      } else {
        unread
            .of(file)
            .ifPresentOrElse(
                kind -> skip(file, Reason.NOT_TEXT, kind), () -> takeAtItsPlace(file, attributes));
      }
    }

    /** A link was followed: the file is told by the link's name and read where it lies. */
    private void takeAtItsPlace(Path file, BasicFileAttributes attributes) {
      try {
        Path place = rules.followLinks() ? file.toRealPath() : file;
        if (OwnOutput.around(place).isPresent()) {
          skip(file, Reason.OUTPUT, "");
        } else {
          take(place, name(root, file), attributes);
        }
      } catch (IOException e) {
        skip(file, Reason.UNREADABLE, FileTrouble.words(e));
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      if (failure instanceof FileSystemLoopException) {
        skip(file, Reason.LINK, "leads back to a folder above it");
        return FileVisitResult.CONTINUE;
      }
      skip(file, Reason.UNREADABLE, FileTrouble.words(failure));
      return FileVisitResult.CONTINUE;
    }

    private void skip(Path path, Reason reason, String detail) {
      skipped.add(new Skipped(path.toString(), name(root, path), reason, detail));
    }
  }

  private void take(Path file, String name, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      String uri = file.toString();
      files.putIfAbsent(
          uri,
          new SourceFile(uri, name, attributes.size(), attributes.lastModifiedTime().toMillis()));
    } else {
      skipped.add(new Skipped(file.toString(), name, Reason.SPECIAL, ""));
    }
  }

  /**
   * Whether its name is one in the encoding that this process has for names, so that the file can
   * be opened by it. In another locale, or from another system, it is not.
   */
  private static boolean isNameable(Path file) {
    return path(file.toString()).filter(file::equals).isPresent();
  }

  private boolean isHidden(Path path) {
    return !rules.hidden() && path.getFileName().toString().startsWith(".");
  }

  /** Below the folder that was named, whose own name tells it where it cannot be looked into. */
  private static String name(Path root, Path file) {
    boolean named = file.equals(root) && root.getFileName() != null;
    Path name = named ? root.getFileName() : root.relativize(file);
    return name.toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
