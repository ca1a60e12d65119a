package io.newswire.deliver.send;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Removes the secrets of a request, its address and its authorization, from the answer to it, which
 * may repeat them.
 */
final class SecretRedactor {
  /** What is shorter is a word such as {@code hooks}. */
  private static final int SHORTEST_SECRET = 8;

  private final List<String> secrets;

  SecretRedactor(URI url, Map<String, String> headers) {
    List<String> wholes =
        Stream.of(url.toString(), url.getRawPath(), url.getRawQuery(), headers.get("Authorization"))
            .filter(Objects::nonNull)
            .toList();
    secrets =
        Stream.concat(
                wholes.stream(), wholes.stream().flatMap(it -> Arrays.stream(it.split("[/?&=: ]"))))
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
