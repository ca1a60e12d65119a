package io.newswire.deliver.destination;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.config.NewswireConfig;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationLabelsTest {
  private final DestinationLabels labels =
      new DestinationLabels(
          new Destinations(
              new NewswireConfig(
                  Map.of(
                      "destinations.slack.desk.url", "https://hooks.slack.com/services/T/B/x"))));

  @ParameterizedTest
  @CsvSource({
    "log, log",
    "slack:desk, slack:desk",
    "slack:other, slack:(address)",
    "webhook:https://desk.example/hook?token=secret, webhook:(address)",
    "webhook:https://desk.example/hook…, webhook:(address)",
    "email:maren@desk.example, email:(address)",
    "ftp:x, (unknown)",
    "nothing, (unknown)",
    "'', (unknown)",
  })
  void addressesOfRulesShareOneLabelOfTheirKind(String destination, String label) {
    assertThat(labels.of(destination)).isEqualTo(label);
  }
}
