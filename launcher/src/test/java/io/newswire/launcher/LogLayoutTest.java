package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.text.ControlCharacters;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log that a user sees, as {@code log4j2.xml} lays it out. */
class LogLayoutTest {
  private static final String EVERYTHING =
      IntStream.rangeClosed(0, 0xffff)
          .filter(c -> !Character.isSurrogate((char) c))
          .mapToObj(Character::toString)
          .collect(Collectors.joining());

  private Configuration configuration;

  @BeforeEach
  void read() throws Exception {
    configuration =
        ConfigurationFactory.getInstance()
            .getConfiguration(
                new LoggerContext("layout"),
                "layout",
                Newswire.class.getResource("/log4j2.xml").toURI());
    configuration.initialize();
  }

  @AfterEach
  void stop() {
    configuration.stop();
  }

  @Test
  void noCharacterOfAMessageOrAnExceptionControlsTheTerminal() {
    String shown = line(EVERYTHING, new IllegalStateException(EVERYTHING));

    assertThat(
            shown
                .chars()
                .filter(ControlCharacters::contains)
                .filter(c -> c != '\n' && c != '\t')
                .count())
        .isZero();
  }

  @Test
  void noTextPassesForALineOfTheLog() {
    String forged = "fetched\n2026-11-16 12:00:00 UTC ERROR Wire: all is lost";

    assertThat(line(forged, new IllegalStateException(forged)).lines())
        .filteredOn(line -> line.matches("\\S.*all is lost.*"))
        .isEmpty();
  }

  @Test
  void aLineSaysWhenWhoAndWhat() {
    assertThat(line("Zoë’s “plan” {1} \\ %d", null))
        .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\S+ WARN  FeedPoller: .*\\R")
        .endsWith(": Zoë’s “plan” {1} \\ %d\n");
  }

  private String line(String message, Throwable thrown) {
    LogEvent event =
        Log4jLogEvent.newBuilder()
            .setLoggerName("io.newswire.ingest.feed.FeedPoller")
            .setLevel(Level.WARN)
            .setMessage(new SimpleMessage(message))
            .setThrown(thrown)
            .setTimeMillis(0)
            .build();
    return configuration.getAppender("console").getLayout().toSerializable(event).toString();
  }
}
