package io.precis.s3;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between a client and a store on 127.0.0.1, notes what is asked, and does to it what a test
 * says. One request a connection.
 */
public final class FaultyProxy implements AutoCloseable {
  private static final Pattern LENGTH =
      Pattern.compile("\r\ncontent-length: *(\\d+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = header("etag");
  private static final Pattern IF_MATCH = header("if-match");
  private static final Pattern IF_NONE_MATCH = header("if-none-match");
  private static final Pattern KEEP =
      Pattern.compile("\r\nconnection:[^\r]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern EXPECT =
      Pattern.compile("\r\nexpect: *100-continue", Pattern.CASE_INSENSITIVE);

  private final ServerSocket socket;
  private final int behind;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "faulty-proxy");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Request> seen = new CopyOnWriteArrayList<>();

  /** ETags of what was written, by path. */
  private final Map<String, String> tags = new HashMap<>();

  private volatile boolean conditions;
  private volatile Function<Request, Fault> faults = request -> Fault.NONE;

  /** What becomes of a request. */
  public enum Fault {
    NONE,
    /** The store says that it has too much to do. */
    SLOW_DOWN,
    /** It takes a while. */
    LATE,
    /** The connection ends in the middle of what the client sends. */
    CUT_REQUEST,
    /** It ends in the middle of what the store answers. */
    CUT_ANSWER,
    /** The store does it, and the answer is lost. */
    LOST_ANSWER,
    /** The key may not do this. */
    FORBIDDEN,
    /** Something else is there than was to be replaced. */
    CONDITION
  }

  /**
   * A request.
   *
   * @param method such as {@code GET}
   * @param path with its query
   * @param head its lines, with the first
   */
  public record Request(String method, String path, String head) {
    public boolean isListing() {
      return method.equals("GET") && path.contains("list-type=2");
    }

    boolean isCompletion() {
      return method.equals("POST") && path.contains("uploadId=");
    }
  }

  private static Pattern header(String name) {
    return Pattern.compile("\r\n" + name + ": *([^\r]*)", Pattern.CASE_INSENSITIVE);
  }

  private FaultyProxy(ServerSocket socket, int behind) {
    this.socket = socket;
    this.behind = behind;
  }

  public static FaultyProxy before(int port) throws IOException {
    FaultyProxy proxy =
        new FaultyProxy(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), port);
    proxy.threads.execute(proxy::accept);
    return proxy;
  }

  public String endpoint() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** From now on. */
  public void faults(Function<Request, Fault> function) {
    faults = function;
  }

  /** From now on conditions of writes hold, whatever the store knows of them. */
  public void keepConditions() {
    conditions = true;
  }

  /** Everything that was asked since the start or {@link #forget}. */
  public List<Request> seen() {
    return List.copyOf(seen);
  }

  public void forget() {
    seen.clear();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      String head = head(in);
      String[] words = head.substring(0, head.indexOf('\r')).split(" ");
      Request request = new Request(words[0], words[1], head);
      seen.add(request);
      Fault fault = faults.apply(request);
      if (EXPECT.matcher(head).find()) {
        client.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(LATIN));
      }
      Matcher length = LENGTH.matcher(head);
      int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
      if (fault == Fault.CUT_REQUEST) {
        in.readNBytes(bytes / 2);
        return;
      }
      byte[] body = in.readNBytes(bytes);
      if (body.length < bytes) {
        return; // the client was killed: of half an object the store would never list the bucket
        // again
      }
      answer(client.getOutputStream(), fault, head, body);
    } catch (IOException | InterruptedException e) {
      // The client went away, or the test is over: it sees the connection end.
      Thread.yield();
    }
  }

  private static final java.nio.charset.Charset LATIN = StandardCharsets.ISO_8859_1;

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(LATIN).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("a connection that asks nothing");
      }
      head.write(next);
    }
    return head.toString(LATIN);
  }

  private void answer(OutputStream out, Fault fault, String head, byte[] body)
      throws IOException, InterruptedException {
    Optional<String> refusal = refusal(fault);
    if (refusal.isPresent()) {
      out.write(refusal.get().getBytes(LATIN));
      return;
    }
    if (fault == Fault.LATE) {
      Thread.sleep(300);
    }
    byte[] answer =
        conditions && !head.startsWith("GET ") ? askOnCondition(head, body) : ask(head, body);
    if (fault == Fault.CUT_ANSWER) {
      out.write(answer, 0, answer.length - Math.max(1, (answer.length - bodyStart(answer)) / 2));
    } else if (fault != Fault.LOST_ANSWER) {
      out.write(answer);
    }
  }

  private static int bodyStart(byte[] answer) {
    return new String(answer, LATIN).indexOf("\r\n\r\n") + 4;
  }

  private static Optional<String> refusal(Fault fault) {
    return switch (fault) {
      case SLOW_DOWN -> Optional.of(refusal("503 Slow Down", "SlowDown"));
      case FORBIDDEN -> Optional.of(refusal("403 Forbidden", "AccessDenied"));
      case CONDITION -> Optional.of(refusal("412 Precondition Failed", "PreconditionFailed"));
      default -> Optional.empty();
    };
  }

  private static String refusal(String status, String code) {
    String xml = "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code></Error>";
    return String.format(
        Locale.ROOT,
        "HTTP/1.1 %s\r\nContent-Type: application/xml\r\nContent-Length: %d\r\n"
            + "Connection: close\r\n\r\n%s",
        status,
        xml.length(),
        xml);
  }

  private byte[] askOnCondition(String head, byte[] body) throws IOException {
    String path = head.split(" ")[1];
    synchronized (tags) {
      Matcher match = IF_MATCH.matcher(head);
      boolean isAnother = match.find() && !match.group(1).equals(tags.get(path));
      if (isAnother || IF_NONE_MATCH.matcher(head).find() && tags.containsKey(path)) {
        return refusal(Fault.CONDITION).orElseThrow().getBytes(LATIN);
      }
      byte[] answer = ask(head, body);
      Matcher tag = TAG.matcher(new String(answer, 0, bodyStart(answer), LATIN));
      if (head.startsWith("PUT ") && tag.find()) {
        tags.put(path, tag.group(1));
      } else if (head.startsWith("DELETE ")) {
        tags.remove(path);
      }
      return answer;
    }
  }

  /** Asks the store, as the client did, and gives all that it answers. */
  private byte[] ask(String head, byte[] body) throws IOException {
    try (Socket store = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      String once = EXPECT.matcher(KEEP.matcher(head).replaceAll("")).replaceAll("");
      String sent = once.replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
      store.getOutputStream().write(sent.getBytes(LATIN));
      store.getOutputStream().write(body);
      store.getOutputStream().flush();
      return store.getInputStream().readAllBytes();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
