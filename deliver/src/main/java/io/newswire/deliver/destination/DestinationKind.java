package io.newswire.deliver.destination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands before the colon of a destination, and in the middle of its settings. */
enum DestinationKind {
  WEBHOOK(List.of("url", "secret")),
  SLACK(List.of("url")),
  EMAIL(List.of("to"));

  /** The settings a destination of it may have; the first must be there. */
  private final List<String> fields;

  DestinationKind(List<String> fields) {
    this.fields = fields;
  }

  static Optional<DestinationKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<String> fields() {
    return fields;
  }

  static String allowed() {
    return Arrays.stream(values())
        .flatMap(kind -> kind.fields.stream().map(field -> kind.code() + ".NAME." + field))
        .collect(Collectors.joining(", "));
  }
}
