package io.newswire.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Values that anybody may put on a topic: bytes, JSON of any shape, and records as they should be
 * with something wrong anywhere in them.
 */
public final class HostileRecords {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int DEEP = 400;

  /** What code that reads JSON is likely to trip over, beside plain values of the wrong type. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "{}",
          "[]",
          "[null]",
          "[[]]",
          "true",
          "-1",
          "0",
          "1e400",
          "-9223372036854775809",
          "99999999999999999999",
          "1.5",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"null\"",
          "\"-999999999-01-01T00:00:00Z\"",
          "\"+1000000000-12-31T23:59:59Z\"",
          "\"2026-02-30\"",
          "\"PT2562047788015215H\"",
          "\"-PT1S\"",
          "{\"date\":\"2026-11-01\"}",
          "{\"time\":\"2026-11-01T10:00:00Z\"}",
          "{\"x\":{\"y\":[1,\"z\",null]}}",
          "[\"2026-11-01\"]",
          "\"" + "long ".repeat(2_000) + "\"",
          "[".repeat(DEEP) + "]".repeat(DEEP));

  /** Jackson takes them for UTF-32, and fails with an exception that is none of its own. */
  private static final List<byte[]> LIKE_UTF_32 =
      List.of(new byte[] {'{', 0, 0, 0, '"', 0}, new byte[] {0, '{', 0, 0});

  private HostileRecords() {}

  /**
   * Values of all these kinds; may be null.
   *
   * @param samples JSON objects as the topic's writer makes them
   */
  public static Arbitrary<byte[]> like(String... samples) {
    Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    Arbitrary<byte[]> misshapen =
        Arbitraries.of(samples).flatMap(HostileRecords::misshapen).map(HostileRecords::bytes);
    return Arbitraries.frequencyOf(
        Tuple.of(1, bytes.injectNull(0.2)),
        Tuple.of(1, json().map(HostileRecords::bytes)),
        Tuple.of(1, cut(samples)),
        Tuple.of(1, Arbitraries.of(LIKE_UTF_32)),
        Tuple.of(8, misshapen));
  }

  private static Arbitrary<JsonNode> json() {
    Arbitrary<JsonNode> value = Arbitraries.of(VALUES).map(HostileRecords::parse);
    return Combinators.combine(value.list().ofMaxSize(4), Arbitraries.of(true, false))
        .as(
            (values, asObject) -> {
              ObjectNode object = MAPPER.createObjectNode();
              values.forEach(each -> object.set("field" + object.size(), each));
              return asObject ? object : MAPPER.createArrayNode().addAll(values);
            });
  }

  /** A record that ends in its middle. */
  private static Arbitrary<byte[]> cut(String... samples) {
    return Arbitraries.of(samples)
        .flatMap(
            sample ->
                Arbitraries.integers()
                    .between(0, sample.length() - 1)
                    .map(length -> sample.substring(0, length).getBytes(UTF_8)));
  }

  /** One to three values anywhere in the sample are others, or are gone. */
  private static Arbitrary<JsonNode> misshapen(String sample) {
    Arbitrary<Integer> where = Arbitraries.integers().between(0, Integer.MAX_VALUE);
    Arbitrary<Consumer<JsonNode>> change =
        Combinators.combine(where, Arbitraries.of(VALUES).injectNull(0.1))
            .as((place, value) -> root -> change(root, place, value));
    return change
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(
            changes -> {
              JsonNode root = parse(sample);
              changes.forEach(each -> each.accept(root));
              return root;
            });
  }

  private static void change(JsonNode root, int place, String value) {
    List<Consumer<JsonNode>> places = new ArrayList<>();
    collect(root, places);
    if (!places.isEmpty()) {
      places.get(place % places.size()).accept(value == null ? null : parse(value));
    }
  }

  private static void collect(JsonNode node, List<Consumer<JsonNode>> places) {
    if (node instanceof ObjectNode object) {
      object
          .fieldNames()
          .forEachRemaining(
              name -> {
                places.add(other -> replace(object, name, other));
                collect(object.get(name), places);
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        places.add(other -> replace(array, index, other));
        collect(array.get(i), places);
      }
    }
  }

  private static void replace(ObjectNode object, String name, JsonNode other) {
    if (other == null) {
      object.remove(name);
    } else {
      object.set(name, other);
    }
  }

  private static void replace(ArrayNode array, int index, JsonNode other) {
    if (other == null) {
      array.remove(index);
    } else {
      array.set(index, other);
    }
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static byte[] bytes(JsonNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
