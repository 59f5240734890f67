package io.precis.rank.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SentenceFormSpecTest {
  @Test
  void formWeighsAgainstWhatSaysLittle() {
    SentenceFormSpec shape = new SentenceFormSpec(6, 12, 0.5, 0.25);
    assertEquals(1, shape.factor("A plain sentence.", 6));
    assertEquals(0.25, shape.factor("Short.", 3));
    assertEquals(0.5, shape.factor("A long one.", 24));
    assertEquals(0.5, shape.factor("Is it so?", 8));
    assertEquals(0.5, shape.factor("The council consists of:", 8));
    assertEquals(0.125, shape.factor("“城市需要投资吗？”", 8));
    assertEquals(0, shape.factor("", 0));
  }
}
