package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

class HealthTest {
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private final Lines lines = new Lines();
  private final AtomicLong nanos = new AtomicLong();
  private final Health health = new Health(lines.logger(), SETTLED, nanos::get);

  @Test
  void messagesThatAlternateAreOneOutageWithOneLineAtEachEnd() {
    for (int attempt = 0; attempt < 100; attempt++) {
      failing(attempt % 2 == 0 ? "Kafka is away" : "Kafka times out");
      after(Duration.ofSeconds(5));
      working();
    }
    after(SETTLED);
    working();

    assertThat(lines.all).containsExactly("Kafka is away", "Works again after 500 s");
  }

  @Test
  void anotherReasonThatLastsIsLoggedNowAndThen() {
    failing("Elasticsearch is away");
    after(Duration.ofMinutes(9));
    failing("Elasticsearch is full");
    after(Duration.ofMinutes(2));
    failing("Elasticsearch is full");
    after(Duration.ofMinutes(60));
    failing("Elasticsearch is full");

    assertThat(lines.all).containsExactly("Elasticsearch is away", "Elasticsearch is full");
  }

  @Test
  void theNextOutageIsLoggedAgain() {
    working();
    failing("Kafka is away");
    working();
    after(SETTLED);
    working();
    failing("Kafka is away");

    assertThat(lines.all)
        .containsExactly("Kafka is away", "Works again after 0 s", "Kafka is away");
  }

  @Test
  void theOldestProblemOfAnyPartIsReportedUntilItsPartWorks() {
    health.report("first", Optional.of("Kafka is away"));
    health.report("second", Optional.of("Elasticsearch is away"));
    health.report("first", Optional.of("Kafka times out"));
    assertThat(health.problem()).contains("Kafka times out");

    working();
    assertThat(health.problem()).contains("Elasticsearch is away");
    after(SETTLED);
    working();
    assertThat(lines.all).containsExactly("Kafka is away");

    health.report("second", Optional.empty());
    assertThat(health.problem()).isEmpty();
  }

  @Test
  void nothingIsReportedOnceTheServiceIsBeingStopped() {
    failing("Kafka is away");
    health.stop();
    failing("Kafka is away");

    assertThat(health.problem()).isEmpty();
    assertThat(lines.all).containsExactly("Kafka is away");
  }

  private void failing(String problem) {
    health.report("first", Optional.of(problem));
  }

  private void working() {
    health.report("first", Optional.empty());
  }

  private void after(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** Keeps what is logged. */
  private static final class Lines extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;
    private final transient List<String> all = new ArrayList<>();

    Logger logger() {
      return this;
    }

    @Override
    protected String getFullyQualifiedCallerName() {
      return Lines.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level, Marker marker, String message, Object[] arguments, Throwable thrown) {
      all.add(MessageFormatter.basicArrayFormat(message, arguments));
    }

    @Override
    public boolean isTraceEnabled() {
      return true;
    }

    @Override
    public boolean isDebugEnabled() {
      return true;
    }

    @Override
    public boolean isInfoEnabled() {
      return true;
    }

    @Override
    public boolean isWarnEnabled() {
      return true;
    }

    @Override
    public boolean isErrorEnabled() {
      return true;
    }
  }
}
