package io.newswire.model.text;

import java.util.Locale;

/** Numbers of things for people. */
public final class CountText {
  private CountText() {}

  /** Such as {@code 1 alert} and {@code 1,200 alerts}. */
  public static String of(long count, String noun) {
    return of(count, noun, noun + "s");
  }

  /** Such as {@code 1 entry} and {@code 2 entries}. */
  public static String of(long count, String one, String several) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
  }
}
