package io.precis.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DollarFormulasTest {
  /** What is written, and after the arrow what is shown. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "分别为$4 3 . 1 1 %$ 和 $45 . 6 9 %$ 。 -> 分别为43.11% 和 45.69% 。",
        "采用 $5 { \\times } 2$ 两因素 -> 采用 5×2 两因素",
        "由 $0 . 1 6 4 { \\pm } 0 . 0 2 4 ~ { \\mu \\mathrm { m } }$ 降至 -> 由 0.164±0.024 μm 降至",
        "在 $4 \\mathrm { { ^ \\circ C } }$ 下 $3 0 ~ \\mathrm { m i n }$ -> 在 4°C 下 30 min",
        "$\\textcircled { 1 }$ 在一定范围内 -> ① 在一定范围内",
        "差异显著( $P { < } 0 . 0 5$ ) -> 差异显著( P<0.05 )",
        "A field of $1 . 5 \\times 1 0 ^ { 3 }$ kg of $\\mathrm { H } _ { 2 } \\mathrm { O }$ -> A field of 1.5×10³ kg of H2O",
        "It gives $3.2$ units, as $p<0.05$ and $n = 12$. -> It gives 3.2 units, as p<0.05 and n=12.",
        "A $5 (=4 €) fee and $6 more -> A $5 (=4 €) fee and $6 more",
        "half, $\\frac { 1 } { 2 }$, of $n$ -> half, 1/2, of n",
        "仪 $2 0 ^ { [ 1 7 ] }$ 。 -> 仪 20 。",
        "It costs $5 and the other $6 a day. -> It costs $5 and the other $6 a day.",
        "from $40 - $50 -> from $40 - $50",
        "Set $HOME and $PATH first. -> Set $HOME and $PATH first.",
        "Use ${x} or ${y}/${z} in it. -> Use ${x} or ${y}/${z} in it.",
        "Here $a_b is $c or $x_1 is $y. -> Here $a_b is $c or $x_1 is $y.",
        "the $i^2$th and $x_{1}$ -> the i²th and x_1",
        "$\\vec { x }$ stays -> $\\vec { x }$ stays",
        "患者 $j$ ，则手术 $k$ 的 -> 患者 j ，则手术 k 的",
      })
  void setsShortFormulasAsTheyAreSeen(String written) {
    String[] parts = written.split(" -> ", 2);
    assertEquals(parts[1], DollarFormulas.set(parts[0]));
  }
}
