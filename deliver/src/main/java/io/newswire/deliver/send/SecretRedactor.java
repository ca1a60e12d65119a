package io.newswire.deliver.send;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Takes a secret address out of what the other side answered, which may repeat it. */
final class SecretRedactor {
  /** What is shorter is a word such as {@code hooks}. */
  private static final int SHORTEST_SECRET = 8;

  private final List<String> secrets;

  SecretRedactor(URI url) {
    secrets =
        Stream.concat(
                Stream.of(url.toString(), url.getRawPath(), url.getRawQuery()),
                Arrays.stream((url.getRawPath() + "?" + url.getRawQuery()).split("[/?&=]")))
            .filter(Objects::nonNull)
            .filter(part -> part.length() >= SHORTEST_SECRET)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
  }

  String hide(String text) {
    String hidden = text;
    for (String secret : secrets) {
      hidden = hidden.replace(secret, "…");
    }
    return hidden;
  }
}
