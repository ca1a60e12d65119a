package io.newswire.launcher.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.TestProducer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Articles from cities of the world, for pictures of the map. */
final class SamplePlaces {
  /** The number of articles from each. */
  private static final Map<Entity, Integer> CITIES =
      Map.ofEntries(
          Map.entry(city("Lisbon", 38.72, -9.14), 12),
          Map.entry(city("Beirut", 33.89, 35.5), 9),
          Map.entry(city("Nairobi", -1.29, 36.82), 7),
          Map.entry(city("Buenos Aires", -34.6, -58.38), 6),
          Map.entry(city("Seoul", 37.57, 126.98), 6),
          Map.entry(city("Oslo", 59.91, 10.75), 5),
          Map.entry(city("Montreal", 45.5, -73.57), 5),
          Map.entry(city("Dakar", 14.72, -17.47), 4),
          Map.entry(city("Jakarta", -6.21, 106.85), 4),
          Map.entry(city("Tbilisi", 41.72, 44.79), 3),
          Map.entry(city("Wellington", -41.29, 174.78), 3),
          Map.entry(city("Mumbai", 19.08, 72.88), 3),
          Map.entry(city("Lima", -12.05, -77.04), 2),
          Map.entry(city("Vancouver", 49.28, -123.12), 2),
          Map.entry(city("Darwin", -12.46, 130.84), 1),
          Map.entry(city("Athens", 37.98, 23.73), 1));

  private SamplePlaces() {}

  static void write(String kafka) {
    NewswireConfig config = new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka));
    try (KafkaProducer<byte[], byte[]> producer =
        new TestProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      CITIES.forEach(
          (city, number) -> {
            for (int i = 0; i < number; i++) {
              String id = "harbours-%s-%d".formatted(city.name().replace(' ', '-'), i);
              producer.send(
                  new ProducerRecord<>(
                      Topics.ENRICHED, id.getBytes(UTF_8), Json.bytes(article(id, city))));
            }
          });
    }
  }

  private static EnrichedArticle article(String id, Entity city) {
    return new EnrichedArticle(
        ArticleBuilder.builder()
            .id(id)
            .source("harbours.example")
            .title("Harbours of the world: " + city.name())
            .text("Ferries of " + city.name() + ".")
            .firstSeenAt(Instant.now())
            .revision(1)
            .build(),
        List.of(),
        List.of(city),
        List.of(),
        List.of(),
        Instant.now());
  }

  private static Entity city(String name, double lat, double lon) {
    String id = "location:" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    return new Entity(id, name, EntityType.LOCATION, List.of(), 1, new GeoPoint(lat, lon), 0.8);
  }
}
