package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

class OutageLogTest {
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private final Lines lines = new Lines();
  private final AtomicLong nanos = new AtomicLong();
  private final OutageLog outage = new OutageLog(lines.logger(), SETTLED, nanos::get);

  @Test
  void messagesThatAlternateAreOneOutageWithOneLineAtEachEnd() {
    for (int attempt = 0; attempt < 100; attempt++) {
      outage.failing(attempt % 2 == 0 ? "Kafka is away" : "Kafka times out");
      after(Duration.ofSeconds(5));
      outage.working();
    }
    after(SETTLED);
    outage.working();

    assertThat(lines.all).containsExactly("Kafka is away", "Works again after 500 s");
  }

  @Test
  void anotherReasonThatLastsIsLoggedNowAndThen() {
    outage.failing("Elasticsearch is away");
    after(Duration.ofMinutes(9));
    outage.failing("Elasticsearch is full");
    after(Duration.ofMinutes(2));
    outage.failing("Elasticsearch is full");
    after(Duration.ofMinutes(60));
    outage.failing("Elasticsearch is full");

    assertThat(lines.all).containsExactly("Elasticsearch is away", "Elasticsearch is full");
  }

  @Test
  void theNextOutageIsLoggedAgain() {
    outage.working();
    outage.failing("Kafka is away");
    outage.working();
    after(SETTLED);
    outage.working();
    outage.failing("Kafka is away");

    assertThat(lines.all)
        .containsExactly("Kafka is away", "Works again after 0 s", "Kafka is away");
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
