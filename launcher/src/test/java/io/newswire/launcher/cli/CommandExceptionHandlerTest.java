package io.newswire.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.newswire.admin.ElasticsearchUnavailableException;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.KafkaUnavailableException;
import io.newswire.admin.NameTakenException;
import io.newswire.admin.NotFoundException;
import io.newswire.admin.NotFoundException.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandExceptionHandlerTest {
  @Command(name = "fail")
  private record Failing(RuntimeException failure) implements Runnable {
    @Override
    public void run() {
      throw failure;
    }
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(new InvalidInputException("no"), 1, "newswire: no"),
        arguments(
            new NotFoundException(Kind.RULE, "Ferry"),
            1,
            "newswire: there is no rule 'Ferry'; see 'newswire rules list'"),
        arguments(
            new NotFoundException(Kind.FEED, "https://a.example/"),
            1,
            "newswire: there is no feed https://a.example/; see 'newswire feeds list'"),
        arguments(
            new NotFoundException(Kind.ALERT, "3f2a"),
            1,
            "newswire: there is no alert 3f2a; see 'newswire alerts list'"),
        arguments(
            new NotFoundException(Kind.REJECTED_RECORD, "2:17"),
            1,
            "newswire: there is no rejected record 2:17; see 'newswire rejected list'"),
        arguments(
            new NameTakenException("Ferry", "ferry"),
            1,
            "newswire: there is a rule 'Ferry' with the id ferry; change it with"
                + " 'newswire rules edit', or choose another name"),
        arguments(
            new KafkaUnavailableException("read x", "kafka:9092", new TimeoutException("too late")),
            1,
            "newswire: cannot read x (Kafka at kafka:9092): too late"),
        arguments(
            new KafkaUnavailableException(
                "read x", "kafka:9092", new UnknownTopicOrPartitionException("no x")),
            1,
            "newswire: cannot read x (Kafka at kafka:9092): no x; create the topics with"
                + " 'newswire topics'"),
        arguments(new ElasticsearchUnavailableException("it is red"), 1, "newswire: it is red"),
        arguments(new ConfigException("wrong key"), 2, "newswire: wrong key"),
        arguments(new IllegalStateException("a defect"), 1, "newswire: a defect"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureIsOneMessageAndAnExitCode(RuntimeException failure, int exit, String message) {
    StringWriter err = new StringWriter();
    CommandLine command =
        new CommandLine(new Failing(failure))
            .setErr(ControlCharacterWriter.over(new PrintWriter(err), false))
            .setExecutionExceptionHandler(new CommandExceptionHandler());

    assertThat(command.execute()).isEqualTo(exit);
    assertThat(err.toString().strip()).isEqualTo(message);
  }
}
