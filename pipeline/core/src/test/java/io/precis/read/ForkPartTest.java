package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.junit.jupiter.api.Test;

class ForkPartTest {
  /** Parts named by their depth and a letter. */
  private static String inOrder(String... names) {
    List<Metadata> sent = new ArrayList<>();
    for (String name : names) {
      Metadata part = new Metadata();
      part.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
      part.set(TikaCoreProperties.EMBEDDED_DEPTH, name.charAt(0) - '0');
      sent.add(part);
    }
    return ForkPart.inOrder(sent).stream().map(ForkPart::name).collect(Collectors.joining(" "));
  }

  @Test
  void aPartStandsBeforeThoseInsideIt() {
    assertEquals("0a 1b 2c 1d", inOrder("0a", "2c", "1b", "1d"));
    assertEquals("0a 1b 2c 3d 2e 1f 2g", inOrder("0a", "3d", "2c", "2e", "1b", "2g", "1f"));
    assertEquals("0a", inOrder("0a"));
  }
}
