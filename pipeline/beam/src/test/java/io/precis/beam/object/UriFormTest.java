package io.precis.beam.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class UriFormTest {
  private static final UriForm ONE = UriForm.of("s3", "[^/]+", "s3://bucket/key");
  private static final UriForm TWO = UriForm.of("azfs", "[^/]+/[^/]+", "azfs://account/box/name");

  @Test
  void whatFollowsTheBucketIsTheKey() {
    assertEquals(
        ObjectId.named("s3", "library", "a/b%20c\nd"), ONE.parse("s3://library/a/b%20c\nd"));
    assertEquals(ObjectId.named("s3", "library", ""), ONE.parse("s3://library"));
    assertEquals(ObjectId.named("s3", "library", ""), ONE.parse("s3://library/"));
    assertEquals(ObjectId.named("azfs", "me/box", "a"), TWO.parse("azfs://me/box/a"));
  }

  @Test
  void whatNamesNoBucketIsRefusedWithWhatIsWanted() {
    String told =
        assertThrows(IllegalArgumentException.class, () -> TWO.parse("azfs://me")).getMessage();
    assertEquals("want azfs://account/box/name, got azfs://me", told);
    assertThrows(IllegalArgumentException.class, () -> ONE.parse("s3:///a"));
    assertThrows(IllegalArgumentException.class, () -> ONE.parse("gs://library/a"));
  }
}
