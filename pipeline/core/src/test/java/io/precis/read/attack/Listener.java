package io.precis.read.attack;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who listens on this machine, and to whom no document may speak. */
public final class Listener implements Closeable {
  private final ServerSocket server;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private Listener(ServerSocket server) {
    this.server = server;
  }

  public static Listener start() throws IOException {
    Listener listener = new Listener(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(listener::listen, "listener");
    thread.setDaemon(true);
    thread.start();
    return listener;
  }

  /** Where it listens. */
  public String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  private void listen() {
    while (!server.isClosed()) {
      try (Socket caller = server.accept()) {
        caller.setSoTimeout(1_000);
        byte[] begin = new byte[200];
        int read = caller.getInputStream().read(begin);
        requests.add(
            new String(begin, 0, Math.max(0, read), StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("a connection"));
        caller
            .getOutputStream()
            .write("HTTP/1.0 404 No\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        requests.add(server.isClosed() ? "" : "a connection that broke off");
      }
    }
  }

  /** First lines of what was asked. */
  public List<String> requests() {
    return requests.stream().filter(request -> !request.isEmpty()).toList();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
