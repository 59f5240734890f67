package io.precis.write.report;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import io.precis.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** A style sheet or script of our own, which stands in a page as it is. */
public final class Asset implements Content {
  /** The style of all pages. */
  public static final Asset STYLE = load("report.css");

  /** Of a document's page: lights up the source of the sentence that is pointed at. */
  public static final Asset DOCUMENT_SCRIPT = load("document.js");

  /** Of the index: finds, filters and sorts. */
  public static final Asset INDEX_SCRIPT = load("index.js");

  private final String text;
  private final String source;

  private Asset(String text) {
    this.text = text;
    MessageDigest digest = Sha256.digest();
    byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    this.source = "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  private static Asset load(String name) {
    try (InputStream in = Asset.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from the program");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Asset(text.replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name, e);
    }
  }

  /** As it stands in a page. */
  String text() {
    return text;
  }

  /** A content-security policy under which a page may use its own style and no script. */
  public static final String POLICY = policyOf("'none'");

  /** A policy that allows one script too. */
  public static String policy(Asset script) {
    return policyOf(script.source);
  }

  /**
   * A policy that allows the scripts that bear a key: also those in files, whose hashes are
   * unknown.
   *
   * @param key hexadecimal digits that no document can have foreseen
   */
  public static String policy(String key) {
    return policyOf("'nonce-" + key + "'");
  }

  private static String policyOf(String scripts) {
    return "default-src 'none'; style-src "
        + STYLE.source
        + "; script-src "
        + scripts
        + "; base-uri 'none'; form-action 'none'";
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(text);
  }
}
