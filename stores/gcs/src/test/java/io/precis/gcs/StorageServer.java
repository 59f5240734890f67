package io.precis.gcs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * So much of the JSON API of Google Cloud Storage as is used, by its documentation: generations and
 * conditions on them, listings in pages, resumable uploads that keep a part of what is sent,
 * rewrites in steps. It gives tokens for signed requests, takes nothing without, and does what a
 * test wants instead.
 */
public final class StorageServer implements AutoCloseable {
  private static final String TOKEN = "token-of-the-test";
  private static final int PAGE = 3;

  /** Of a part of an upload that is kept, at the first time: the documentation wants multiples. */
  private static final int KEPT = 256 << 10;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final TreeMap<String, Stored> objects = new TreeMap<>();
  private final Map<String, Session> sessions = new HashMap<>();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private volatile Function<String, Fault> faults = request -> Fault.NONE;
  private long generation = 1_700_000_000_000_000L;

  /** What becomes of a request. */
  public enum Fault {
    NONE,
    BUSY,
    FORBIDDEN,
    UNAUTHORIZED,
    /** Half of the answer's body comes. */
    CUT_ANSWER,
    /** It is done, and the connection ends. */
    LOST_ANSWER
  }

  private record Stored(byte[] content, long generation, Instant updated) {}

  private static final class Session {
    private final String name;
    private final String condition;
    private byte[] content = new byte[0];
    private boolean cut;

    Session(String name, String condition) {
      this.name = name;
      this.condition = condition;
    }
  }

  private record Answer(int status, Map<String, String> headers, byte[] body) {
    static Answer json(String json) {
      return new Answer(
          200, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    static Answer empty(int status) {
      return new Answer(status, Map.of(), new byte[0]);
    }
  }

  private StorageServer(HttpServer server) {
    this.server = server;
  }

  /** One with the bucket {@code library}, which takes the key that it writes to a file. */
  public static StorageServer start(Path credentials) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    StorageServer server = new StorageServer(http);
    http.setExecutor(server.threads);
    http.createContext("/", server::serve);
    http.start();
    Files.createDirectories(credentials.getParent());
    Files.writeString(credentials, server.credentials());
    return server;
  }

  private String credentials() {
    try {
      byte[] key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded();
      String pem = Base64.getEncoder().encodeToString(key);
      return String.format(
          Locale.ROOT,
          "{\"type\":\"service_account\",\"client_id\":\"1\",\"client_email\":\"test@precis\","
              + "\"private_key_id\":\"1\",\"private_key\":\"-----BEGIN PRIVATE KEY-----\\n%s\\n"
              + "-----END PRIVATE KEY-----\\n\",\"token_uri\":\"%s/token\"}",
          pem,
          endpoint());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on; a request is its method, a space and its path with the query. */
  public void faults(Function<String, Fault> function) {
    faults = function;
  }

  public List<String> seen() {
    return List.copyOf(seen);
  }

  public void forget() {
    seen.clear();
  }

  /** A bucket with nothing in it. */
  public synchronized void empty() {
    objects.clear();
    sessions.clear();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      if (request.endsWith(" /token")) {
        send(
            exchange,
            Answer.json(
                "{\"access_token\":\""
                    + TOKEN
                    + "\",\"expires_in\":3600,\"token_type\":\"Bearer\"}"));
        return;
      }
      seen.add(request);
      Fault fault = faults.apply(request);
      boolean signed =
          ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
      if (!signed || fault == Fault.UNAUTHORIZED) {
        send(exchange, Answer.empty(401));
      } else if (fault == Fault.BUSY || fault == Fault.FORBIDDEN) {
        send(exchange, Answer.empty(fault == Fault.BUSY ? 503 : 403));
      } else {
        Answer answer = answer(exchange, body);
        if (fault == Fault.CUT_ANSWER) {
          cut(exchange, answer);
        } else if (fault != Fault.LOST_ANSWER) {
          send(exchange, answer);
        }
      }
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    if (answer.body().length > 0) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static void cut(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.body().length == 0) {
      send(exchange, answer);
      return;
    }
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), answer.body().length);
    OutputStream out = exchange.getResponseBody();
    out.write(answer.body(), 0, answer.body().length / 2);
    out.flush();
  }

  private synchronized Answer answer(HttpExchange exchange, byte[] body) {
    URI uri = exchange.getRequestURI();
    String method = exchange.getRequestMethod();
    Map<String, String> query = query(uri);
    String path = uri.getRawPath();
    if (path.startsWith("/upload/storage/v1/b/library/o")) {
      return upload(exchange, method, query, body);
    }
    if (!path.startsWith("/storage/v1/b/library/o")) {
      return new Answer(404, Map.of(), "The specified bucket does not exist.".getBytes(UTF));
    }
    if (path.equals("/storage/v1/b/library/o")) {
      return list(query);
    }
    String name = path.substring("/storage/v1/b/library/o/".length());
    int rewrite = name.indexOf("/rewriteTo/b/library/o/");
    if (rewrite >= 0) {
      String target = name.substring(rewrite + "/rewriteTo/b/library/o/".length());
      return rewrite(decoded(name.substring(0, rewrite)), decoded(target), query);
    }
    return one(exchange, method, decoded(name), query);
  }

  private static final Charset UTF = StandardCharsets.UTF_8;

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), UTF);
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new HashMap<>();
    if (uri.getRawQuery() != null) {
      for (String each : uri.getRawQuery().split("&")) {
        int is = each.indexOf('=');
        query.put(each.substring(0, is), decoded(each.substring(is + 1)));
      }
    }
    return query;
  }

  private Answer list(Map<String, String> query) {
    String after = query.getOrDefault("pageToken", "");
    StringBuilder items = new StringBuilder();
    int count = 0;
    String next = "";
    for (String name : objects.keySet()) {
      if (!name.startsWith(query.get("prefix")) || name.compareTo(after) <= 0) {
        continue;
      }
      if (count == PAGE) {
        next = ",\"nextPageToken\":\"" + escaped(objects.lowerKey(name)) + "\"";
        break;
      }
      items.append(count++ == 0 ? "" : ",").append(resource(name));
    }
    return Answer.json("{\"items\":[" + items + "]" + next + "}");
  }

  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private String resource(String name) {
    Stored stored = objects.get(name);
    return String.format(
        Locale.ROOT,
        "{\"name\":\"%s\",\"size\":\"%d\",\"generation\":\"%d\",\"updated\":\"%s\"}",
        escaped(name),
        stored.content().length,
        stored.generation(),
        stored.updated());
  }

  private boolean holds(String name, String condition) {
    long there = objects.containsKey(name) ? objects.get(name).generation() : 0;
    return condition == null || condition.equals(Long.toString(there));
  }

  private void store(String name, byte[] content) {
    generation += 1;
    objects.put(name, new Stored(content, generation, Instant.now()));
  }

  private Answer one(HttpExchange exchange, String method, String name, Map<String, String> query) {
    Stored stored = objects.get(name);
    if (stored == null) {
      return new Answer(404, Map.of(), "No such object.".getBytes(UTF));
    }
    if (method.equals("DELETE")) {
      objects.remove(name);
      return Answer.empty(204);
    }
    if (!"media".equals(query.get("alt"))) {
      return Answer.json(resource(name));
    }
    if (!holds(name, query.get("ifGenerationMatch"))) {
      return Answer.empty(412);
    }
    String range = exchange.getRequestHeaders().getFirst("Range");
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    return new Answer(
        range == null ? 200 : 206,
        Map.of("x-goog-generation", Long.toString(stored.generation())),
        Arrays.copyOfRange(stored.content(), from, stored.content().length));
  }

  /** In two steps, as it does with large ones. */
  private Answer rewrite(String from, String to, Map<String, String> query) {
    if (!query.containsKey("rewriteToken")) {
      return Answer.json("{\"done\":false,\"rewriteToken\":\"more +/\"}");
    }
    store(to, objects.get(from).content());
    return Answer.json("{\"done\":true}");
  }

  private Answer upload(
      HttpExchange exchange, String method, Map<String, String> query, byte[] body) {
    if (query.containsKey("session")) {
      return resume(exchange, method, query.get("session"), body);
    }
    String name = query.get("name");
    String condition = query.get("ifGenerationMatch");
    if (!holds(name, condition)) {
      return Answer.empty(412);
    }
    if (query.get("uploadType").equals("media")) {
      store(name, body);
      return Answer.json(resource(name));
    }
    String id = Integer.toString(sessions.size());
    sessions.put(id, new Session(name, condition));
    return new Answer(
        200,
        Map.of("Location", endpoint() + "/upload/storage/v1/b/library/o?session=" + id),
        new byte[0]);
  }

  private Answer resume(HttpExchange exchange, String method, String id, byte[] body) {
    Session session = sessions.get(id);
    if (session == null) {
      return Answer.empty(404);
    }
    if (method.equals("DELETE")) {
      sessions.remove(id);
      return Answer.empty(499);
    }
    String range = exchange.getRequestHeaders().getFirst("Content-Range");
    String total = range.substring(range.indexOf('/') + 1);
    if (body.length > 0) {
      keep(session, Integer.parseInt(range.replaceAll("bytes (\\d+)-.*", "$1")), body);
    }
    if (total.equals(Integer.toString(session.content.length))) {
      if (!holds(session.name, session.condition)) {
        return Answer.empty(412);
      }
      store(session.name, session.content);
      return Answer.json(resource(session.name));
    }
    return new Answer(308, Map.of("Range", "bytes=0-" + (session.content.length - 1)), new byte[0]);
  }

  private static void keep(Session session, int from, byte[] body) {
    int kept = session.cut ? body.length : Math.min(body.length, KEPT);
    session.cut = true;
    byte[] content = Arrays.copyOf(session.content, Math.max(session.content.length, from + kept));
    System.arraycopy(body, 0, content, from, kept);
    session.content = content;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
