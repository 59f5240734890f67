package io.precis.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Takes the place of a parser that a document has taken over, and tells what it can reach. */
public final class PryingParser implements Parser {
  private static final long serialVersionUID = 1;

  /** What its files begin with: they look like source code. */
  static final String MAGIC = "package prying;";

  private static final Pattern PORT = Pattern.compile("connect to port (\\d+)");

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.TEXT_PLAIN);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    System.err.println("CANARY on standard error");
    System.out.println("CANARY on standard output");
    String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    XHTMLContentHandler out = new XHTMLContentHandler(handler, metadata);
    out.startDocument();
    Path folder = Path.of("").toAbsolutePath();
    Set<String> variables = new java.util.TreeSet<>(System.getenv().keySet());
    variables.remove("LC_CTYPE"); // how names of files are written
    tell(out, "The environment is " + (variables.isEmpty() ? "empty" : variables) + ".");
    tell(out, "The folder is " + folder + " which ends in " + folder.getFileName() + ".");
    Matcher port = PORT.matcher(text);
    if (port.find()) {
      tell(out, "On the network " + called(Integer.parseInt(port.group(1))) + ".");
    }
    out.endDocument();
  }

  private static String called(int port) {
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
      return "somebody answered";
    } catch (IOException e) {
      return "nobody answered";
    }
  }

  private static void tell(XHTMLContentHandler out, String text) throws SAXException {
    out.element("p", text);
  }
}
