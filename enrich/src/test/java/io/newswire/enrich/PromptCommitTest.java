package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.kafka.CommitPace;
import io.newswire.kafka.PromptCommit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptCommitTest {
  private static final Duration INTERVAL = Duration.ofMillis(100);
  private static final long BEGIN = 1_000_000;

  /** Records of one second that are no longer each committed at once. */
  private static final int MANY = 21;

  @TempDir private Path dir;

  private final CommitPace pace = new CommitPace(INTERVAL);

  private MockProcessorContext<Void, Void> task(int partition) {
    MockProcessorContext<Void, Void> task =
        new MockProcessorContext<>(new Properties(), new TaskId(0, partition), dir.toFile());
    task.setCurrentSystemTimeMs(BEGIN);
    return task;
  }

  private boolean committed(MockProcessorContext<Void, Void> task, PromptCommit commit) {
    task.resetCommit();
    commit.received();
    return task.committed();
  }

  private static boolean committed(
      CapturedPunctuator timer, MockProcessorContext<Void, Void> task) {
    task.resetCommit();
    timer.getPunctuator().punctuate(task.currentSystemTimeMs());
    return task.committed();
  }

  /** Of a task that has committed now, at the end of a second with many records. */
  private PromptCommit busy(MockProcessorContext<Void, Void> task) {
    PromptCommit commit = new PromptCommit(task, pace);
    for (int i = 0; i < MANY; i++) {
      commit.received();
    }
    commit.receivedUrgent();
    return commit;
  }

  private static List<CapturedPunctuator> timers(MockProcessorContext<Void, Void> task) {
    return task.scheduledPunctuators().stream().filter(timer -> !timer.cancelled()).toList();
  }

  @Test
  void theFirstRecordIsCommittedAtOnce() {
    MockProcessorContext<Void, Void> task = task(0);

    assertThat(committed(task, new PromptCommit(task, pace))).isTrue();
    assertThat(timers(task)).isEmpty();
  }

  @Test
  void fewASecondAreEachCommittedAtOnce() {
    MockProcessorContext<Void, Void> task = task(0);
    PromptCommit commit = new PromptCommit(task, pace);

    for (int i = 0; i < 100; i++) {
      task.setCurrentSystemTimeMs(BEGIN + i * 51);
      assertThat(committed(task, commit)).isTrue();
    }
    assertThat(timers(task)).isEmpty();
  }

  @Test
  void recordsOfInternalTopicsDoNotCount() {
    MockProcessorContext<Void, Void> task = task(0);
    PromptCommit commit = new PromptCommit(task, pace);

    for (int i = 0; i < 2 * MANY; i++) {
      task.resetCommit();
      commit.receivedInternal();
      assertThat(task.committed()).isTrue();
    }
    busy(task);
    task.resetCommit();
    commit.receivedInternal();
    assertThat(task.committed()).isFalse();
    assertThat(timers(task)).hasSize(1);
  }

  @Test
  void afterASecondWithFewTheyAreAgain() {
    MockProcessorContext<Void, Void> task = task(0);
    PromptCommit commit = busy(task);
    task.setCurrentSystemTimeMs(BEGIN + 1_500);
    commit.received();
    task.setCurrentSystemTimeMs(BEGIN + 2_600);
    commit.received();
    task.setCurrentSystemTimeMs(BEGIN + 2_601);

    assertThat(committed(task, commit)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "30, 70", "99, 1"})
  void oneThatFollowsCloselyIsCommittedLater(long after, long left) {
    MockProcessorContext<Void, Void> task = task(0);
    PromptCommit commit = busy(task);
    task.setCurrentSystemTimeMs(BEGIN + after);

    assertThat(committed(task, commit)).isFalse();
    assertThat(timers(task)).hasSize(1);
    assertThat(timers(task).get(0).getInterval()).isEqualTo(Duration.ofMillis(left));

    assertThat(committed(timers(task).get(0), task)).isTrue();
    assertThat(timers(task)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {100, 130, 2_500})
  void oneThatComesLaterIsCommittedAtOnce(long after) {
    MockProcessorContext<Void, Void> task = task(0);
    PromptCommit commit = busy(task);
    task.setCurrentSystemTimeMs(BEGIN + after);

    assertThat(committed(task, commit)).isTrue();
  }

  @Test
  void manyAreCommittedTogetherWithTheFirstOfThem() {
    MockProcessorContext<Void, Void> task = task(0);
    PromptCommit commit = busy(task);

    for (long after = 10; after < 100; after += 10) {
      task.setCurrentSystemTimeMs(BEGIN + after);
      assertThat(committed(task, commit)).isFalse();
    }
    assertThat(timers(task)).hasSize(1);

    task.setCurrentSystemTimeMs(BEGIN + 100);
    timers(task).get(0).getPunctuator().punctuate(BEGIN + 100);
    assertThat(committed(task, commit)).isFalse();
  }

  @Test
  void tasksOfOneThreadAreCommittedTogether() {
    MockProcessorContext<Void, Void> first = task(0);
    MockProcessorContext<Void, Void> second = task(1);
    busy(first);

    assertThat(committed(second, new PromptCommit(second, pace))).isFalse();
    assertThat(timers(second)).hasSize(1);
  }

  @Test
  void threadsDoNotWaitForEachOther() throws InterruptedException {
    Thread other = new Thread(() -> busy(task(0)));
    other.start();
    other.join();
    MockProcessorContext<Void, Void> task = task(1);

    assertThat(committed(task, new PromptCommit(task, pace))).isTrue();
  }

  @Test
  void clockThatIsSetBackDelaysNothing() {
    MockProcessorContext<Void, Void> task = task(0);
    PromptCommit commit = busy(task);
    task.setCurrentSystemTimeMs(BEGIN - 40_000);

    commit.received();

    assertThat(timers(task).get(0).getInterval()).isEqualTo(INTERVAL);
    assertThat(committed(timers(task).get(0), task)).isTrue();
  }

  @Test
  void anUrgentOneIsCommittedAtOnce() {
    MockProcessorContext<Void, Void> task = task(0);
    PromptCommit commit = busy(task);
    commit.received();
    task.resetCommit();

    commit.receivedUrgent();

    assertThat(task.committed()).isTrue();
    assertThat(timers(task)).isEmpty();
  }

  @Test
  void whatAnotherTaskOfTheThreadHasCommittedIsNotCommittedAgain() {
    MockProcessorContext<Void, Void> first = task(0);
    MockProcessorContext<Void, Void> second = task(1);
    PromptCommit commit = busy(first);
    commit.received();
    new PromptCommit(second, pace).receivedUrgent();

    assertThat(committed(timers(first).get(0), first)).isFalse();
    assertThat(timers(first)).isEmpty();
  }

  @Test
  void kafkaStreamsCommitsLaterByItself() {
    assertThat(pace.commitInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(new CommitPace(Duration.ofMinutes(1)).commitInterval())
        .isEqualTo(Duration.ofMinutes(1));
  }
}
