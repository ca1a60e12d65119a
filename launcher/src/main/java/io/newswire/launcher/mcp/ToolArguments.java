package io.newswire.launcher.mcp;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.PastMoment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The arguments of a call, whose types the input schema of the tool has checked. A blank text
 * counts as not given.
 */
record ToolArguments(Map<String, Object> given) {
  /** A text; null if it is not given. */
  String text(String name) {
    return given.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
  }

  /** Texts; empty if none is given. */
  List<String> texts(String name) {
    return given.get(name) instanceof List<?> texts
        ? texts.stream().map(String::valueOf).filter(text -> !text.isBlank()).toList()
        : List.of();
  }

  int number(String name, int usual) {
    return given.get(name) instanceof Number number ? number.intValue() : usual;
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(given.get(name));
  }

  /** A moment of the past; null if none is given. */
  Instant moment(String name) {
    String text = text(name);
    try {
      return text == null ? null : PastMoment.parse(text);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(name + ": " + e.getMessage(), e);
    }
  }

  /** One of the names of an enumeration, in any case; null if none is given. */
  <E extends Enum<E>> E code(String name, Class<E> type) {
    String text = text(name);
    return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }
}
