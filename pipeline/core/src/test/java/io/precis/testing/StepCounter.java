package io.precis.testing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Counts the work of code as it runs, without a clock: loads classes anew with a count at every
 * method and every jump, so at every turn of a loop, and charges for the characters that patterns
 * and strings look at or copy. Work of other libraries is not counted.
 */
public final class StepCounter extends ClassLoader {
  private static final List<String> COUNTED = List.of("io.precis.", "org.commonmark.");

  /** What counts by itself. */
  private static final List<String> SHARED = List.of(Steps.class.getName(), "io.precis.limit.");

  private static final String STEPS = Steps.class.getName().replace('.', '/');

  /** Methods that look at a text whose length their result does not tell; see {@link Steps}. */
  private static final Map<String, List<String>> REPLACED =
      Map.of(
          "java/lang/String",
          List.of(
              "indexOf(I)I",
              "indexOf(II)I",
              "indexOf(Ljava/lang/String;)I",
              "indexOf(Ljava/lang/String;I)I",
              "contains(Ljava/lang/CharSequence;)Z",
              "matches(Ljava/lang/String;)Z",
              "replaceAll(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
              "split(Ljava/lang/String;)[Ljava/lang/String;",
              "split(Ljava/lang/String;I)[Ljava/lang/String;"),
          "io/precis/limit/TextPattern",
          List.of(
              "isIn(Ljava/lang/CharSequence;)Z",
              "isPossible(Ljava/lang/CharSequence;)Z",
              "matcher(Ljava/lang/CharSequence;)Ljava/util/regex/Matcher;",
              "matches(Ljava/lang/CharSequence;)Z",
              "replaceAll(Ljava/lang/CharSequence;Ljava/lang/String;)Ljava/lang/String;",
              "split(Ljava/lang/CharSequence;)[Ljava/lang/String;",
              "split(Ljava/lang/CharSequence;I)[Ljava/lang/String;"));

  public StepCounter() {
    super(StepCounter.class.getClassLoader());
  }

  /** A class whose work is counted, with whatever of ours it uses. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (COUNTED.stream().noneMatch(name::startsWith)
          || SHARED.stream().anyMatch(name::startsWith)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      new ClassReader(in.readAllBytes()).accept(new Counting(out), 0);
      byte[] bytes = out.toByteArray();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Counting extends ClassVisitor {
    Counting(ClassVisitor next) {
      super(Opcodes.ASM9, requireNonNull(next));
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String signature, String[] exceptions) {
      return new CountingMethod(super.visitMethod(access, name, type, signature, exceptions));
    }
  }

  private static final class CountingMethod extends MethodVisitor {
    CountingMethod(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      tick();
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      tick();
      super.visitJumpInsn(opcode, label);
    }

    private void tick() {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "tick", "()V", false);
    }

    /** A method that is handed on, as in {@code text::indexOf}. */
    @Override
    public void visitInvokeDynamicInsn(
        String name, String type, Handle bootstrap, Object... arguments) {
      Object[] counted =
          Arrays.stream(arguments)
              .map(each -> each instanceof Handle handle ? counted(handle) : each)
              .toArray();
      super.visitInvokeDynamicInsn(name, type, bootstrap, counted);
    }

    private static Handle counted(Handle handle) {
      String owner = handle.getOwner();
      return isReplaced(owner, handle.getName() + handle.getDesc())
          ? new Handle(
              Opcodes.H_INVOKESTATIC,
              STEPS,
              handle.getName(),
              withReceiver(owner, handle.getDesc()),
              false)
          : handle;
    }

    private static boolean isReplaced(String owner, String method) {
      return REPLACED.getOrDefault(owner, List.of()).contains(method);
    }

    private static String withReceiver(String owner, String type) {
      return "(L" + owner + ";" + type.substring(1);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String type, boolean isInterface) {
      if (isReplaced(owner, name + type)) {
        String counted = withReceiver(owner, type);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, counted, false);
        return;
      }
      super.visitMethodInsn(opcode, owner, name, type, isInterface);
      boolean copies =
          (owner.equals("java/lang/String") || owner.equals("java/lang/StringBuilder"))
              && type.endsWith(")Ljava/lang/String;");
      if (copies) {
        super.visitInsn(Opcodes.DUP);
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC, STEPS, "copied", "(Ljava/lang/String;)V", false);
      }
    }
  }
}
