package io.newswire.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.DescribedTopics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of the topics by itself; the tests of the stages compare records with it. */
class AsyncApiTest {
  private static final Map<String, NewTopic> TOPICS =
      Topics.all(new NewswireConfig(Map.of())).stream()
          .collect(Collectors.toMap(NewTopic::name, topic -> topic));

  @Test
  void everyTopicIsDescribedAndNoOther() {
    assertThat(DescribedTopics.channels()).containsOnlyKeys(TOPICS.keySet());
  }

  @Test
  void eachTopicIsKeptAsDescribed() {
    assertThat(DescribedTopics.channels())
        .allSatisfy(
            (name, channel) -> {
              JsonNode described = channel.at("/bindings/kafka/topicConfiguration");
              Map<String, String> made = TOPICS.get(name).configs();
              assertThat(described.get(TopicConfig.RETENTION_MS_CONFIG).asText())
                  .as(name)
                  .isEqualTo(made.get(TopicConfig.RETENTION_MS_CONFIG));
              List<String> cleanup =
                  StreamSupport.stream(
                          described.get(TopicConfig.CLEANUP_POLICY_CONFIG).spliterator(), false)
                      .map(JsonNode::asText)
                      .toList();
              assertThat(cleanup)
                  .as(name)
                  .isEqualTo(Arrays.asList(made.get(TopicConfig.CLEANUP_POLICY_CONFIG).split(",")));
            });
  }

  @Test
  void examplesAreAsDescribed() {
    List<JsonNode> messages =
        TOPICS.keySet().stream()
            .flatMap(topic -> DescribedTopics.messages(topic).stream())
            .filter(message -> message.has("examples"))
            .toList();

    assertThat(messages)
        .isNotEmpty()
        .allSatisfy(
            message ->
                assertThat(
                        DescribedTopics.problems(
                            message.get("payload"), message.at("/examples/0/payload")))
                    .isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "news.articles    | {\"title\":\"a\"}                        | required property 'id'",
        "news.articles    | {\"id\":\"a\",\"mood\":1}                | the field /mood is not described",
        "news.articles    | {\"id\":\"a\",\"status\":\"gone\"}       | enumeration",
        "news.articles    | {\"id\":\"a\",\"receivedAt\":\"today\"}  | date-time",
        "news.articles    | nothing                                  | it is no JSON",
        "news.enriched    | {\"id\":\"a\",\"mentions\":[],\"entities\":[],\"quotes\":[{\"start\":1}]} | required property 'end'",
        "news.alert-rules | {\"id\":\"a\",\"name\":\"a\",\"query\":\"a\",\"version\":1,\"digest\":{\"at\":\"08:00\"}} | required property 'zone'",
        "news.other       | {}                                       | the topic is not described",
      })
  void aRecordThatIsNotDescribedIsFound(String topic, String value, String problem) {
    assertThat(
            DescribedTopics.problems(
                topic, new RecordHeaders(), value.getBytes(StandardCharsets.UTF_8)))
        .anyMatch(found -> found.contains(problem));
  }

  @Test
  void onlyTopicsWithRemovalsHaveEmptyValues() {
    assertThat(DescribedTopics.problems(Topics.FEEDS, new RecordHeaders(), null)).isEmpty();
    assertThat(DescribedTopics.problems(Topics.ALERTS, new RecordHeaders(), null)).isNotEmpty();
  }

  @Test
  void aHeaderThatIsNotDescribedIsFound() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("mood", new byte[] {1});

    assertThat(DescribedTopics.problems(Topics.ARTICLES, headers, Json.bytes(Map.of("id", "a"))))
        .containsExactly("the header mood is not described");
  }
}
