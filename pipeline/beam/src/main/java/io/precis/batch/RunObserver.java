package io.precis.batch;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Is told how a run went, to tell a system beside it. What goes wrong there it keeps to itself: no
 * run fails for it.
 */
public interface RunObserver extends Progress {
  /** Makes one; an add-on brings it as a service. */
  interface Factory {
    /** Empty where it is not asked for. */
    Optional<RunObserver> of(BatchSpec spec);
  }

  /** Those that the program's add-ons bring and that are asked for, in no order. */
  static List<RunObserver> all(BatchSpec spec) {
    return ServiceLoader.load(Factory.class).stream()
        .map(ServiceLoader.Provider::get)
        .map(factory -> factory.of(spec))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Nothing was published; the message is for people. */
  void failed(String message);

  @Override
  default void listed(int documents) {}

  @Override
  default void at(Counts counts) {}
}
