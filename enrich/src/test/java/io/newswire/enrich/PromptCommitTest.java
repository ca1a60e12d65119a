package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.kafka.PromptCommit;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptCommitTest {
  @TempDir private Path dir;

  private MockProcessorContext<Void, Void> context() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 50);
    MockProcessorContext<Void, Void> context =
        new MockProcessorContext<>(settings, new TaskId(0, 0), dir.toFile());
    context.setCurrentSystemTimeMs(1_000);
    return context;
  }

  @Test
  void theFirstRecordIsCommittedAtOnce() {
    MockProcessorContext<Void, Void> context = context();

    new PromptCommit(context).received();

    assertThat(context.committed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "49, false", "50, true", "5000, true"})
  void aLaterOneIsIfItComesBehindAPause(long after, boolean committed) {
    MockProcessorContext<Void, Void> context = context();
    PromptCommit commit = new PromptCommit(context);
    commit.received();
    context.resetCommit();

    context.setCurrentSystemTimeMs(1_000 + after);
    commit.received();

    assertThat(context.committed()).isEqualTo(committed);
  }

  @Test
  void manyCloseTogetherAreAllLeftToTheRegularCommit() {
    MockProcessorContext<Void, Void> context = context();
    PromptCommit commit = new PromptCommit(context);
    commit.received();
    context.resetCommit();

    for (long at = 1_030; at < 3_000; at += 30) {
      context.setCurrentSystemTimeMs(at);
      commit.received();
    }

    assertThat(context.committed()).isFalse();
  }
}
