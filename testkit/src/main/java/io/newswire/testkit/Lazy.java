package io.newswire.testkit;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value made when first asked for, once: where that fails, asking again fails at once with the
 * same error, so that a missing service does not hold up each test anew.
 */
final class Lazy<T> {
  private final Supplier<T> maker;
  private T value;
  private RuntimeException failure;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    if (failure != null) {
      throw failure;
    }
    if (value == null) {
      try {
        value = maker.get();
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
    return value;
  }

  synchronized Optional<T> ifMade() {
    return Optional.ofNullable(value);
  }
}
