package io.precis.rank.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers that describe the sentences of one document: a named column a feature. */
public final class FeatureTable {
  private final int rows;
  private final Map<String, float[]> columns = new LinkedHashMap<>();

  public FeatureTable(int rows) {
    this.rows = rows;
  }

  /** A new column of zeros, to be filled. */
  public float[] add(String name) {
    float[] column = new float[rows];
    if (columns.put(name, column) != null) {
      throw new IllegalArgumentException("feature '" + name + "' comes twice");
    }
    return column;
  }

  /**
   * A column, one number a sentence.
   *
   * @throws IllegalArgumentException where there is none of that name
   */
  public float[] column(String name) {
    float[] column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("there is no feature '" + name + "'");
    }
    return column;
  }

  /** The names in the order of the columns. */
  public List<String> names() {
    return new ArrayList<>(columns.keySet());
  }

  public int rows() {
    return rows;
  }
}
