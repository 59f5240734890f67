package io.precis.onnx;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a graph must declare. Some kernel errors end the whole process and cannot be caught, so that
 * names, types and ranks are compared before a session is made.
 */
public final class GraphSignature {
  private final OnnxFile file;
  private final Set<String> allowedInputs = new TreeSet<>();

  public GraphSignature(OnnxFile file) {
    this.file = file;
  }

  /** The input {@code name}, which must be there. */
  public TensorSpec input(String name, ElementType type, int rank) {
    allowedInputs.add(name);
    return check("input", find("input", file.inputs(), name), type, rank);
  }

  /** The input {@code name} of any float type, which must be there. */
  public TensorSpec floatInput(String name, int rank) {
    allowedInputs.add(name);
    return checkFloat("input", find("input", file.inputs(), name), rank);
  }

  /** Allows and checks the input {@code name} where it is there. */
  public boolean maybeInput(String name, ElementType type, int rank) {
    boolean there = file.inputs().containsKey(name);
    if (there) {
      input(name, type, rank);
    }
    return there;
  }

  public boolean maybeFloatInput(String name, int rank) {
    boolean there = file.inputs().containsKey(name);
    if (there) {
      floatInput(name, rank);
    }
    return there;
  }

  /** Checks the output {@code name} where it is there. */
  public boolean maybeOutput(String name, ElementType type, int rank) {
    boolean there = file.outputs().containsKey(name);
    if (there) {
      output(name, type, rank);
    }
    return there;
  }

  public TensorSpec output(String name, ElementType type, int rank) {
    return check("output", find("output", file.outputs(), name), type, rank);
  }

  public TensorSpec floatOutput(String name, int rank) {
    return checkFloat("output", find("output", file.outputs(), name), rank);
  }

  /** Refuses inputs that were not asked for: they would stay empty. */
  public void noOtherInputs() {
    for (String name : file.inputs().keySet()) {
      if (!allowedInputs.contains(name)) {
        throw new ModelException(
            file.path() + ": input \"" + name + "\" is unknown; known are " + allowedInputs);
      }
    }
  }

  /** The fixed size of a dimension, or {@code otherwise} where the graph leaves it free. */
  public int dim(TensorSpec spec, int axis, int otherwise) {
    long size = spec.dim(axis);
    if (size <= 0 && otherwise <= 0) {
      throw new ModelException(
          file.path() + ": " + spec + ": dimension " + axis + " must have a fixed size");
    }
    if (size > 0 && otherwise > 0 && size != otherwise) {
      throw new ModelException(
          file.path() + ": " + spec + ": dimension " + axis + " must be " + otherwise);
    }
    return size > 0 ? (int) size : otherwise;
  }

  private TensorSpec find(String kind, Map<String, TensorSpec> declared, String name) {
    TensorSpec spec = declared.get(name);
    if (spec == null) {
      throw new ModelException(
          file.path() + ": " + kind + " \"" + name + "\" is missing; it has " + declared.keySet());
    }
    return spec;
  }

  private TensorSpec check(String kind, TensorSpec spec, ElementType type, int rank) {
    if (spec.type() != type) {
      throw new ModelException(
          file.path() + ": " + kind + " " + spec + ": its type must be " + type);
    }
    return checkRank(kind, spec, rank);
  }

  private TensorSpec checkFloat(String kind, TensorSpec spec, int rank) {
    if (!spec.type().isFloating()) {
      throw new ModelException(
          file.path() + ": " + kind + " " + spec + ": its type must be float, float16 or bfloat16");
    }
    return checkRank(kind, spec, rank);
  }

  private TensorSpec checkRank(String kind, TensorSpec spec, int rank) {
    if (spec.rank() != -1 && spec.rank() != rank) {
      throw new ModelException(
          file.path() + ": " + kind + " " + spec + ": its rank must be " + rank);
    }
    return spec;
  }
}
