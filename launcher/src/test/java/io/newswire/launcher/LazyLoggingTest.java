package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LazyLoggingTest {
  private static final String NAME = "io.newswire.launcher.lazy";

  private final List<LogEvent> logged = new ArrayList<>();
  private final Logger log4j = (Logger) LogManager.getLogger(NAME);
  private final AbstractAppender appender =
      new AbstractAppender("logged", null, null, true, Property.EMPTY_ARRAY) {
        @Override
        public void append(LogEvent event) {
          logged.add(event.toImmutable());
        }
      };
  private final org.slf4j.Logger lazy = new LazyLogging().getLoggerFactory().getLogger(NAME);

  @BeforeEach
  void listen() {
    appender.start();
    log4j.addAppender(appender);
  }

  @AfterEach
  void stopListening() {
    log4j.removeAppender(appender);
  }

  @Test
  void log4jGetsWarningsAndErrorsUnderTheNameOfTheirLogger() {
    RuntimeException cause = new RuntimeException("no route");

    lazy.warn("{} of {} are left out", 2, "feeds");
    lazy.error("{} failed", "search", cause);

    assertThat(logged)
        .extracting(event -> event.getMessage().getFormattedMessage())
        .containsExactly("2 of feeds are left out", "search failed");
    assertThat(logged).extracting(LogEvent::getLoggerName).containsOnly(NAME);
    assertThat(logged)
        .extracting(event -> event.getLevel().name())
        .containsExactly("WARN", "ERROR");
    assertThat(logged.get(1).getThrown()).isSameAs(cause);
  }

  @Test
  void whatIsBelowAWarningIsNotEvenAskedFor() {
    lazy.info("started");
    lazy.debug("{}", 1);

    assertThat(lazy.isInfoEnabled()).isFalse();
    assertThat(lazy.isDebugEnabled()).isFalse();
    assertThat(lazy.isTraceEnabled()).isFalse();
    assertThat(logged).isEmpty();
  }

  @Test
  void alertsThatAreSentToTheLogAreLogged() {
    String alerts = "newswire.alerts";
    Configurator.setLevel(alerts, Level.INFO);

    assertThat(new LazyLogger(alerts).isInfoEnabled()).isTrue();
  }
}
