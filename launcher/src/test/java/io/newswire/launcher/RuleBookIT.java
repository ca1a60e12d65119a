package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.model.AlertRule;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class RuleBookIT {
  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private final RuleBook book = new RuleBook(config);

  @Test
  void onlyWhatChangedIsWrittenAndWhatIsRemovedIsGone() {
    TestTopics.create(config);
    AlertRule ferry = AlertRule.of("ferry", "ferry AND inquiry").withName("Ferry");
    AlertRule pier = AlertRule.of("pier", "pier").withName("Pier");

    assertThat(book.put(List.of(ferry, pier))).hasSize(2);
    assertThat(book.put(List.of(ferry, pier.withQuery("pier OR quay"))))
        .extracting(AlertRule::id, AlertRule::version)
        .containsExactly(tuple("pier", 2));
    assertThat(book.find("ferry").rule().query()).isEqualTo("ferry AND inquiry");

    book.remove("ferry");

    assertThatThrownBy(() -> book.find("ferry")).hasMessageContaining("'ferry'");
  }

  @Test
  void aRuleThatCannotBeUsedIsListedWithItsProblem() throws Exception {
    TestTopics.create(config);
    put("broken", "{\"query\":");
    put("negative", "{\"name\":\"Only not\",\"query\":\"NOT pier\",\"version\":1}");

    assertThat(book.find("broken").problem()).contains("not a JSON AlertRule");
    assertThat(book.find("Only not").problem()).contains("only says what must not be there");
    assertThat(RuleCounts.of(book.all()).problems()).contains("broken", "Only not");
    book.remove("broken");
    book.remove("negative");
  }

  @Test
  void aNameStandsForOneRule() {
    TestTopics.create(config);
    AlertRule trams = AlertRule.of("trams", "tram").withName("Trams");
    book.put(List.of(trams));

    RuleBook.requireFreeNames(List.of(trams.withQuery("trams")), book.all());
    assertThatThrownBy(() -> RuleBook.requireFreeNames(List.of(trams.withId("other")), book.all()))
        .isInstanceOf(UserError.class)
        .hasMessage("another rule is called 'Trams'; its id is trams");
    book.remove("trams");
  }

  private void put(String key, String value) throws ExecutionException, InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            config.kafkaClient(), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(Topics.ALERT_RULES, key.getBytes(UTF_8), value.getBytes(UTF_8)))
          .get();
    }
  }
}
