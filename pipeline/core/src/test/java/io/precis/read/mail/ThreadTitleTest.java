package io.precis.read.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThreadTitleTest {
  @Test
  void aThreadIsCalledByWhatItsMailsShare() {
    assertEquals(
        Optional.of("Does the wheel stop at night?"),
        ThreadTitle.of(
            List.of(
                "[mill-users] Does the wheel stop at night?",
                "[mill-users] Re: Does the wheel stop at night?",
                "Re: [mill-users] Does the wheel stop at night?")));
    assertEquals(Optional.empty(), ThreadTitle.of(List.of("The wheel", "Re: The dam")));
    assertEquals(Optional.empty(), ThreadTitle.of(List.of("The wheel")));
    assertEquals(Optional.empty(), ThreadTitle.of(List.of("[mills] ", "Re: [mills] ")));
    assertEquals(Optional.empty(), ThreadTitle.of(List.of()));
  }
}
