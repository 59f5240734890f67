package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.precis.rank.feature.FeatureTable;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {
  /** One split on b at 0.5, then on a at 2; and a tree that is a leaf. */
  private static final String MODEL =
      "precis-trees 1\nfeatures a b\nbias -1.5\n1<=0.5?1:2 =0.25 0<=2?3:4 =1 =-2\n=0.125\nend\n";

  @Test
  void addsUpWhatItsTreesSay() {
    FeatureTable table = new FeatureTable(3);
    float[] a = table.add("a");
    float[] b = table.add("b");
    b[0] = 0.5f;
    b[1] = 0.6f;
    b[2] = 0.6f;
    a[1] = 2;
    a[2] = 2.5f;
    double[] odds = BoostedTrees.parse(MODEL).of(table);
    assertArrayEquals(new double[] {-1.125, -0.375, -3.375}, odds, 1e-12);
  }

  @Test
  void tellsAFileCutShortOrDamaged() {
    for (int length = 0; length < MODEL.length() - 1; length++) {
      String cut = MODEL.substring(0, length);
      assertThrows(IllegalArgumentException.class, () -> BoostedTrees.parse(cut), cut);
    }
    String loop = MODEL.replace("?1:2", "?0:2");
    assertThrows(IllegalArgumentException.class, () -> BoostedTrees.parse(loop));
    String unknown = MODEL.replace("0<=2", "7<=2");
    assertThrows(IllegalArgumentException.class, () -> BoostedTrees.parse(unknown));
  }
}
