package io.newswire.deliver.destination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands before the colon of a destination, and in the middle of its settings. */
enum DestinationKind {
  WEBHOOK(List.of("url"), List.of("secret", "authorization", "body")),
  SLACK(List.of("url"), List.of()),
  TEAMS(List.of("url"), List.of()),
  TELEGRAM(List.of("token", "chat"), List.of("url")),
  NTFY(List.of("url"), List.of("token")),
  EMAIL(List.of("to"), List.of());

  private final List<String> required;
  private final List<String> optional;

  DestinationKind(List<String> required, List<String> optional) {
    this.required = required;
    this.optional = optional;
  }

  static Optional<DestinationKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The settings that a destination of it must have; at least one. */
  List<String> required() {
    return required;
  }

  boolean allows(String field) {
    return required.contains(field) || optional.contains(field);
  }

  static String allowed() {
    return Arrays.stream(values())
        .flatMap(
            kind ->
                Stream.concat(kind.required.stream(), kind.optional.stream())
                    .map(field -> kind.code() + ".NAME." + field))
        .collect(Collectors.joining(", "));
  }
}
