package io.newswire.bench.torture.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.bench.torture.check.AlertReceiver.Receipt;
import io.newswire.bench.torture.check.Violation.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryCheckTest {
  private static final List<String> DELIVERABLE = List.of("a#1", "b#1", "c#1", "a#2");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          a1 b1 c1 a2          | -         | 0 | 0
          a1 b1 a1 b1 c1 a2    | -         | 2 | 1
          a1 b1 c1 c1 c1 a2    | -         | 2 | 2
          a1 b1 c1             | LOST      | 0 | 0
          a1 c1 a2             | REORDERED | 0 | 0
          b1 a1 c1 a2          | REORDERED | 1 | 1
          a1 b1 c1 a2 a3       | WRONG     | 0 | 0
          """,
      delimiter = '|')
  void theDeliveriesOfARuleComeInOrderAndMayBeginAgainAtAnEarlierOne(
      String accepted, Kind violation, int repeated, int rewinds) {
    DeliveryCheck check =
        DeliveryCheck.of(
            Arrays.stream(accepted.split(" ")).map(DeliveryCheckTest::receipt).toList(),
            Map.of("rule", DELIVERABLE));

    assertThat(check.violations())
        .extracting(Violation::kind)
        .isEqualTo(violation == null ? List.of() : List.of(violation));
    assertThat(check.repeated()).isEqualTo(repeated);
    assertThat(check.rewinds()).isEqualTo(rewinds);
  }

  @Test
  void aRepeatedDeliveryHasTheSameId() {
    Receipt first = receipt("a1");
    Receipt other = new Receipt("another", "rule", "a", 1, Instant.EPOCH);

    assertThat(DeliveryCheck.of(List.of(first, other), Map.of("rule", List.of("a#1"))).violations())
        .extracting(Violation::kind)
        .containsExactly(Kind.DOUBLED);
  }

  @Test
  void aDeliveryOfARuleWithoutAlertsIsWrong() {
    assertThat(DeliveryCheck.of(List.of(receipt("a1")), Map.of()).violations())
        .extracting(Violation::kind)
        .containsExactly(Kind.WRONG);
  }

  private static Receipt receipt(String record) {
    String alert = record.substring(0, 1);
    int sequence = Integer.parseInt(record.substring(1));
    return new Receipt("delivery-" + record, "rule", alert, sequence, Instant.EPOCH);
  }
}
