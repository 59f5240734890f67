package io.precis.read.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No document has anything fetched, nor anything of this machine read, whatever it names. */
@Tag("slow")
class FetchAttacksTest {
  private static final int FEWEST = 170;

  @TempDir private Path folder;

  @Test
  void nothingIsFetchedOnOurOwnClassPath() throws Exception {
    FetchAttacks.Findings findings = FetchAttacks.run(folder);
    assertTrue(findings.files() > FEWEST, "files: " + findings.files());
    assertTrue(findings.allWell(), findings.toString());
  }

  /** Else the silence above would prove nothing. */
  @Test
  void aParserThatIsNotCarefulFetches() throws Exception {
    try (Listener listener = Listener.start()) {
      Place place = new Place(listener.address(), Files.createFile(folder.resolve("secret")));
      byte[] file = FetchAttacks.files(place).all().get("xml-internal-document.xml");
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      try {
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
      } catch (java.io.IOException expected) {
        assertFalse(expected.toString().isEmpty());
      }
      assertEquals(List.of("GET /parameter HTTP/1.1"), listener.requests().subList(0, 1));
    }
  }
}
