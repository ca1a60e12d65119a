package io.newswire.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.Delivery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value of the wrong type is rejected by the name of its field, whatever the type is. */
class WrongTypesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"date\":\"2026-11-01\"}",
        "{\"time\":\"2026-11-01T10:00:00Z\"}",
        "17",
        "true",
        "\"\"",
        "\" \"",
        "\"yesterday\"",
        "[\"2026-11-01\"]",
        "{\"x\":\"2026-11-20T20:12:00Z\"}"
      })
  void aPublicationTimeIsTextAlone(String value) {
    rejects(Article.class, "publishedAt", "{\"id\":\"1\",\"publishedAt\":%s}".formatted(value));
    rejects(Alert.class, "publishedAt", "{\"id\":\"1\",\"publishedAt\":%s}".formatted(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "keywords       | [null]",
        "authors        | [\"Nora Whitfield\",null]",
        "authors        | [{}]",
        "title          | {\"en\":\"The storm\"}",
        "title          | [\"The storm\"]",
        "status         | {}",
        "status         | []",
        "status         | 7",
        "version        | {}",
        "version        | \"two\"",
        "version        | 99999999999",
        "embargoedUntil | {}",
        "embargoedUntil | \"tomorrow\"",
        "embargoedUntil | 1e400",
        "embargoedUntil | -1e30",
        "embargoedUntil | 99999999999999",
        "embargoedUntil | \"+1000000000-12-31T23:59:59Z\"",
        "receivedAt     | \"-999999999-01-01T00:00:00Z\"",
        "madeBy         | [1]",
        "madeBy         | \"standard-1\"",
      })
  void anArticle(String field, String value) {
    rejects(Article.class, field, "{\"id\":\"1\",\"%s\":%s}".formatted(field, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "digest         | {}",
        "digest         | {\"at\":\"08:00\"}",
        "digest         | {\"zone\":\"Europe/Vienna\"}",
        "digest.zone    | {\"at\":\"08:00\",\"zone\":\"Nowhere/Atall\"}",
        "digest.at      | {\"at\":{},\"zone\":\"Europe/Vienna\"}",
        "destinations   | [null]",
        "throttle       | {}",
        "query          | {}",
      })
  void aRule(String field, String value) {
    String name = field.split("\\.")[0];
    rejects(AlertRule.class, field, "{\"id\":\"1\",\"%s\":%s}".formatted(name, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"alerts | [null]", "kind | {}", "kind | \"shout\"", "dueAt | []"})
  void aDelivery(String field, String value) {
    rejects(Delivery.class, field, "{\"id\":\"1\",\"%s\":%s}".formatted(field, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "7", "[]", "\"text\"", "{", "\u0000"})
  void whatIsNoObjectIsNoRecord(String json) {
    assertThatThrownBy(() -> Json.read(json.getBytes(UTF_8), AlertRule.class))
        .isInstanceOf(RejectedException.class);
  }

  private static void rejects(Class<?> type, String field, String json) {
    assertThatThrownBy(() -> Json.read(json.getBytes(UTF_8), type))
        .as(json)
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("field \"" + field + "\"");
    assertThat(Json.find(json.getBytes(UTF_8), type)).isEmpty();
  }
}
