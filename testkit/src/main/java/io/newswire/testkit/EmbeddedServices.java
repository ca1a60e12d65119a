package io.newswire.testkit;

import io.newswire.embedded.Distribution;
import io.newswire.embedded.EmbeddedElasticsearch;
import io.newswire.embedded.EmbeddedKafka;
import java.nio.file.Path;

/** Services from Maven artifacts, on any free port. */
final class EmbeddedServices {
  private EmbeddedServices() {}

  static Service kafka(Path dir) {
    EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0);
    return new Service(kafka.bootstrapServers(), kafka);
  }

  static Service elasticsearch(Path dir) {
    EmbeddedElasticsearch elasticsearch = EmbeddedElasticsearch.start(Distribution.find(), dir, 0);
    return new Service(elasticsearch.url(), elasticsearch);
  }
}
