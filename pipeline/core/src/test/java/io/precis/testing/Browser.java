package io.precis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium with one tab, driven over its DevTools protocol: what the JDK has is enough
 * for it. One thread at a time.
 */
public final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome", "chrome-headless-shell");
  private static final long LIMIT_SECONDS = 60;

  private final Process process;
  private final Path profile;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new ArrayList<>();
  private WebSocket socket;
  private String session = "";
  private int lastId;

  private Browser(Process process, Path profile) {
    this.process = process;
    this.profile = profile;
  }

  /** The program: {@code -Dprecis.browser}, else the first of the usual names on the path. */
  public static Optional<Path> find() {
    String given = System.getProperty("precis.browser", "");
    if (!given.isEmpty()) {
      return Optional.of(Path.of(given));
    }
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts the program with a new profile, which closing removes. */
  public static Browser open(Path program) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("precis-browser");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--force-color-profile=srgb",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log.txt").toFile())
            .start();
    Browser browser = new Browser(process, profile);
    try {
      browser.connect();
    } catch (IOException | InterruptedException | RuntimeException e) {
      browser.close();
      throw e;
    }
    return browser;
  }

  private void connect() throws IOException, InterruptedException {
    Path port = profile.resolve("DevToolsActivePort");
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    List<String> lines = List.of();
    while (lines.size() < 2) {
      if (!process.isAlive() || System.nanoTime() > limit) {
        throw new IOException(
            "the browser did not start: " + Files.readString(profile.resolve("log.txt")));
      }
      // It tells no other way when it is ready.
      process.waitFor(50, TimeUnit.MILLISECONDS);
      lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
    }
    URI uri = URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
    socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, new Listener()).join();
    String target =
        call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    for (String domain : List.of("Page", "Network", "Log", "Runtime")) {
      call(domain + ".enable", Map.of());
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        try {
          messages.add(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new IllegalStateException("the browser sent no JSON", e);
        } finally {
          text.setLength(0);
        }
      }
      from.request(1);
      return null;
    }
  }

  /** Calls a method of the protocol and waits for its result. */
  public JsonNode call(String method, Map<String, ?> parameters) throws InterruptedException {
    ObjectNode request = JSON.createObjectNode();
    request.put("id", ++lastId).put("method", method).set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      request.put("sessionId", session);
    }
    socket.sendText(request.toString(), true).join();
    while (true) {
      JsonNode message = next(method);
      if (message.path("id").asInt() == lastId) {
        if (message.has("error")) {
          throw new IllegalStateException(method + ": " + message.get("error"));
        }
        return message.get("result");
      }
    }
  }

  /** The next message; events are kept. */
  private JsonNode next(String waitingFor) throws InterruptedException {
    JsonNode message = messages.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
    if (message == null) {
      throw new IllegalStateException("the browser is silent after " + waitingFor);
    }
    if (message.has("method")) {
      events.add(message);
    }
    return message;
  }

  /** Goes to a file and waits till it is loaded; forgets the events of the page before. */
  public void open(Path page, int width, int height) throws InterruptedException {
    size(width, height);
    events.clear();
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    while (events("Page.loadEventFired").isEmpty()) {
      next("Page.navigate");
    }
  }

  /** The size of the window, in CSS pixels. */
  public void size(int width, int height) throws InterruptedException {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What the browser told by itself since the page was opened. */
  public List<JsonNode> events(String method) {
    return events.stream().filter(event -> event.path("method").asText().equals(method)).toList();
  }

  /** The value of an expression in the page; promises are waited for. */
  public JsonNode eval(String expression) throws InterruptedException {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.get("result").path("value");
  }

  /** Waits till an expression is true. */
  public void await(String condition) throws InterruptedException {
    eval(
        "new Promise((yes, no) => { const end = Date.now() + 10000; const look = () => {"
            + " if ("
            + condition
            + ") yes(true); else if (Date.now() > end) no('never: ' + "
            + quoted(condition)
            + "); else setTimeout(look, 20); }; look(); })");
  }

  private static String quoted(String text) {
    return JSON.getNodeFactory().textNode(text).toString();
  }

  /** Moves the mouse onto the first element that a selector finds; scrolls to it before. */
  public double[] hover(String selector) throws InterruptedException {
    JsonNode at =
        eval(
            "(() => { const e = document.querySelector("
                + quoted(selector)
                + "); e.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const r = e.getClientRects()[0];"
                + " return [r.left + Math.min(8, r.width / 2), r.top + r.height / 2]; })()");
    double[] point = {at.get(0).asDouble(), at.get(1).asDouble()};
    mouse("mouseMoved", point);
    return point;
  }

  /** Clicks on it. */
  public void click(String selector) throws InterruptedException {
    double[] point = hover(selector);
    mouse("mousePressed", point);
    mouse("mouseReleased", point);
  }

  private void mouse(String type, double[] point) throws InterruptedException {
    call(
        "Input.dispatchMouseEvent",
        Map.of(
            "type",
            type,
            "x",
            point[0],
            "y",
            point[1],
            "button",
            type.equals("mouseMoved") ? "none" : "left",
            "clickCount",
            1));
  }

  /** Presses a key: {@code Tab}, {@code Enter}. */
  public void press(String key, int code) throws InterruptedException {
    String text = key.equals("Enter") ? "\r" : "";
    call(
        "Input.dispatchKeyEvent",
        Map.of(
            "type",
            "keyDown",
            "key",
            key,
            "code",
            key,
            "windowsVirtualKeyCode",
            code,
            "text",
            text));
    call(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
  }

  /** Types text into what has the focus. */
  public void type(String text) throws InterruptedException {
    call("Input.insertText", Map.of("text", text));
  }

  /**
   * What media queries see: {@code screen}, {@code print} or empty for what it is; {@code light} or
   * {@code dark}.
   */
  public void media(String medium, String scheme) throws InterruptedException {
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Whether pages opened from now on run scripts. */
  public void scripts(boolean run) throws InterruptedException {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  /** The window as a PNG. */
  public byte[] screenshot() throws InterruptedException {
    return Base64.getDecoder()
        .decode(call("Page.captureScreenshot", Map.of("format", "png")).get("data").asText());
  }

  /** The page as it prints, a PDF. */
  public byte[] print() throws InterruptedException {
    return Base64.getDecoder()
        .decode(call("Page.printToPDF", Map.of("printBackground", true)).get("data").asText());
  }

  /** The browser's helpers outlive it for a moment and still write to its profile. */
  @Override
  public void close() throws IOException {
    List<ProcessHandle> helpers = process.descendants().toList();
    process.destroy();
    process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    process.destroyForcibly().onExit().join();
    helpers.forEach(ProcessHandle::destroyForcibly);
    helpers.forEach(helper -> helper.onExit().join());
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
