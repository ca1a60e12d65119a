package io.newswire.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.function.Function;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;

/** Services in containers, of the versions the build pins. */
final class DockerServices {
  private DockerServices() {}

  static Service kafka() {
    return start(
        "kafka",
        image -> new KafkaContainer(image).withEnv("KAFKA_MESSAGE_MAX_BYTES", "67108864"),
        KafkaContainer::getBootstrapServers);
  }

  static Service elasticsearch() {
    return start(
        "elasticsearch",
        image ->
            new ElasticsearchContainer(image)
                .withEnv("xpack.security.enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m"),
        elasticsearch -> "http://" + elasticsearch.getHttpHostAddress());
  }

  /** Catches all: without a usable Docker, Testcontainers throws errors of many kinds. */
  private static <C extends GenericContainer<C>> Service start(
      String name, Function<String, C> container, Function<C, String> address) {
    String image = images().getProperty(name);
    try {
      C started = container.apply(image);
      started.start();
      return new Service(address.apply(started), started);
    } catch (Throwable e) {
      throw new IllegalStateException(
          "Cannot run "
              + image
              + " in Docker: "
              + e
              + ". Start Docker, or leave out -Dservices=testcontainers to test with embedded"
              + " services.",
          e);
    }
  }

  private static Properties images() {
    Properties images = new Properties();
    try (InputStream in = DockerServices.class.getResourceAsStream("images.properties")) {
      images.load(in);
      return images;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
