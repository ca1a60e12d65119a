package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuMeterTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long WORK = 300_000_000L;

  @Test
  void whatAThreadUsesIsCountedForItsPart() throws InterruptedException {
    CountDownLatch used = new CountDownLatch(1);
    CountDownLatch counted = new CountDownLatch(1);
    Thread worker = new Thread(() -> use(used, counted), "extraction-0");
    CpuMeter meter = new CpuMeter();
    worker.start();
    used.await();

    CpuUse use = meter.until(10);
    counted.countDown();

    assertThat(use.cpuSeconds().get(CpuPart.EXTRACTION.title())).isGreaterThanOrEqualTo(0.3);
    assertThat(use.cpuSeconds())
        .containsKeys(CpuPart.NATIVE.title(), CpuPart.ELASTICSEARCH.title());
  }

  /** Lives until it is counted, because threads that have ended are not. */
  private static void use(CountDownLatch used, CountDownLatch counted) {
    long end = THREADS.getCurrentThreadCpuTime() + WORK;
    while (THREADS.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
    used.countDown();
    try {
      counted.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void partsAreGivenByArticleAndByTime() {
    CpuUse use = new CpuUse(20, 400, Map.of("extraction", 2.0));

    assertThat(use.millisecondsPerArticle("extraction")).isEqualTo(5);
    assertThat(use.processors("extraction")).isEqualTo(0.1);
  }

  @ParameterizedTest
  @CsvSource({
    "extraction-1, EXTRACTION",
    "newswire-enrich-0c1d-StreamThread-1, ENRICHMENT",
    "newswire-enrich-0c1d-GlobalStreamThread, ENRICHMENT",
    "kafka-producer-network-thread | newswire-enrich-0c1d-StreamThread-1-producer, ENRICHMENT",
    "index-sender, INDEX",
    "elasticsearch-rest-client-0-thread-2, INDEX",
    "data-plane-kafka-request-handler-3, KAFKA",
    "TxnMarkerSenderThread-1, KAFKA",
    "watch-news.enriched, MEASUREMENT",
    "main, MEASUREMENT"
  })
  void threadsBelongToParts(String thread, CpuPart part) {
    assertThat(CpuPart.ofThread(thread)).isEqualTo(part);
  }
}
