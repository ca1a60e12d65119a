package io.newswire.admin.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.admin.NameTakenException;
import io.newswire.admin.NotFoundException;
import io.newswire.model.Topics;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RuleStoreIT {
  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private final RuleStore store = new RuleStore(config);

  @Test
  void onlyWhatChangedIsWrittenAndWhatIsRemovedIsGone() {
    TestTopics.create(config);
    AlertRule ferry = AlertRule.of("ferry", "ferry AND inquiry").withName("Ferry");
    AlertRule pier = AlertRule.of("pier", "pier").withName("Pier");

    assertThat(store.saveAll(List.of(ferry, pier))).hasSize(2);
    assertThat(store.saveAll(List.of(ferry, pier.withQuery("pier OR quay"))))
        .extracting(AlertRule::id, AlertRule::version)
        .containsExactly(tuple("pier", 2));
    assertThat(store.find("ferry").rule().query()).isEqualTo("ferry AND inquiry");

    store.remove("ferry");

    assertThatThrownBy(() -> store.find("ferry"))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("there is no rule 'ferry'");
    assertThatThrownBy(() -> store.remove("ferry")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void aRuleThatCannotBeUsedIsListedWithItsProblem() throws Exception {
    TestTopics.create(config);
    put("broken", "{\"query\":");
    put("negative", "{\"name\":\"Only not\",\"query\":\"NOT pier\",\"version\":1}");

    assertThat(store.find("broken").problem()).contains("not a JSON AlertRule");
    assertThat(store.find("Only not").problem()).contains("contains only excluded words");
    assertThat(RuleCounts.of(store.all()).problems()).contains("broken", "Only not");
    store.remove("broken");
    store.remove("negative");
  }

  @Test
  void aNameStandsForOneRule() {
    TestTopics.create(config);
    AlertRule trams = AlertRule.of("trams", "tram").withName("Trams");
    store.saveAll(List.of(trams));

    assertThat(store.save(trams.withQuery("trams"))).matches(saved -> !saved.created());
    for (ThrowingCallable second :
        List.<ThrowingCallable>of(
            () -> store.save(trams.withId("other")),
            () -> store.add(trams.withId("other").withName("TRAMS")),
            () -> store.add(trams.withName("Other")),
            () -> store.saveAll(List.of(trams.withId("other"))))) {
      assertThatThrownBy(second)
          .isInstanceOf(NameTakenException.class)
          .hasMessage("there is a rule 'Trams' with the id trams");
    }
    assertThat(store.all()).extracting(StoredRule::id).doesNotContain("other");
    store.remove("trams");
  }

  private void put(String key, String value) throws ExecutionException, InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer =
        new TestProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(Topics.ALERT_RULES, key.getBytes(UTF_8), value.getBytes(UTF_8)))
          .get();
    }
  }
}
