package io.newswire.deliver;

import static io.newswire.deliver.TestAlerts.alert;
import static io.newswire.deliver.TestAlerts.recall;
import static io.newswire.deliver.TestAlerts.traced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.deliver.send.DestinationAnswer;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.DeliveryState;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DeliveryTopologyTest {
  private static final String DESK = "webhook:desk";
  private static final String NIGHT = "slack:night";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ScriptedDestinations destinations = new ScriptedDestinations().take(DESK, NIGHT);
  @AutoClose private final DeliveryDriver driver = new DeliveryDriver(destinations);

  @Test
  void eachDestinationIsToldOnceOfWhatIsAudible() {
    Alert alert = alert("ferry", "One", DESK, NIGHT);
    driver.put(alert);
    driver.put(alert.with(it -> it.silent(true).sequence(2)));
    driver.put(alert("ferry", "Told nowhere"));
    driver.advance(MINUTE);

    assertThat(destinations.titles(DESK)).containsExactly("One");
    assertThat(destinations.titles(NIGHT)).containsExactly("One");
    assertThat(driver.latestReports())
        .extracting(
            it -> it.destination(), it -> it.state(), it -> it.attempts(), it -> it.detail())
        .containsExactlyInAnyOrder(
            tuple(DESK, DeliveryState.DELIVERED, 1, "thanks"),
            tuple(NIGHT, DeliveryState.DELIVERED, 1, "thanks"));
    assertThat(driver.latestReports())
        .allSatisfy(report -> assertThat(report.alertIds()).containsExactly(alert.id()));
  }

  @Test
  void theTraceOfAnAlertWaitsWithItAndAnInvalidOneIsNone() {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    destinations.answer(DESK, delivery -> DestinationAnswer.away("nobody at home"));
    driver.put(alert("ferry", "One", DESK), traced(trace));
    driver.put(alert("ferry", "Two", DESK), traced(trace.toUpperCase(Locale.ROOT)));
    driver.put(alert("ferry", "Three", DESK));
    driver.advance(MINUTE);
    destinations.take(DESK);
    driver.advance(MINUTE.multipliedBy(5));

    assertThat(destinations.titles(DESK)).containsExactly("One", "Two", "Three");
    assertThat(destinations.taken(DESK))
        .extracting(Delivery::traceparent)
        .containsExactly(trace, null, null);
  }

  @Test
  void aRecallIsAnotherDeliveryToTheSamePlace() {
    Alert alert = alert("ferry", "One", DESK);
    driver.put(alert);
    driver.put(recall(alert));

    assertThat(destinations.taken(DESK))
        .extracting(it -> it.alerts().get(0).kind())
        .containsExactly(AlertKind.MATCH, AlertKind.RECALL);
    assertThat(destinations.taken(DESK)).extracting(Delivery::id).doesNotHaveDuplicates();
  }

  @Test
  void aDestinationThatIsAwayGetsAllOfItLaterInOrderAndHoldsUpNobody() {
    destinations.answer(DESK, delivery -> DestinationAnswer.away("nobody at home"));
    IntStream.range(0, 20)
        .forEach(i -> driver.put(alert("rule-" + i % 2, "Story " + i, DESK, NIGHT)));
    driver.advance(MINUTE);

    assertThat(destinations.taken(NIGHT)).hasSize(20);
    assertThat(destinations.taken(DESK)).isEmpty();
    assertThat(destinations.attempts(DESK)).as("one is tried, less and less often").isLessThan(15);
    assertThat(driver.waiting(DESK)).isEqualTo(20);
    assertThat(driver.latestReports())
        .anySatisfy(report -> assertThat(report.detail()).isEqualTo("nobody at home"));

    destinations.take(DESK);
    driver.advance(MINUTE.multipliedBy(2));

    for (String rule : new String[] {"rule-0", "rule-1"}) {
      assertThat(destinations.taken(DESK))
          .filteredOn(it -> it.alerts().get(0).ruleId().equals(rule))
          .extracting(it -> it.alerts().get(0).title())
          .containsExactly(
              IntStream.range(0, 20)
                  .filter(i -> rule.endsWith("-" + i % 2))
                  .mapToObj(i -> "Story " + i)
                  .toArray(String[]::new));
    }
    assertThat(driver.waiting(DESK)).isZero();
  }

  @Test
  void whatADestinationFailsOnHoldsUpItsRuleAlone() {
    destinations.answer(
        DESK,
        delivery ->
            delivery.alerts().get(0).title().equals("Poison")
                ? DestinationAnswer.failed("answered 500")
                : DestinationAnswer.delivered("thanks"));
    driver.put(alert("bad", "Poison", DESK));
    driver.put(alert("bad", "Behind it", DESK));
    driver.put(alert("good", "Free", DESK));
    driver.advance(MINUTE);

    assertThat(destinations.titles(DESK)).containsExactly("Free");

    destinations.take(DESK);
    driver.advance(MINUTE);
    assertThat(destinations.titles(DESK)).containsExactly("Free", "Poison", "Behind it");
  }

  @Test
  void itIsLeftAloneForAsLongAsItAsks() {
    destinations.answer(
        DESK, delivery -> DestinationAnswer.away("too much", Optional.of(Duration.ofMinutes(10))));
    driver.put(alert("ferry", "One", DESK));
    driver.advance(Duration.ofMinutes(9));
    assertThat(destinations.attempts(DESK)).isEqualTo(1);

    destinations.take(DESK);
    driver.advance(Duration.ofMinutes(2));
    assertThat(destinations.titles(DESK)).containsExactly("One");
  }

  @Test
  void whatIsRefusedIsRejectedAndCanBePutBackForThatDestinationAlone() {
    destinations.answer(DESK, delivery -> DestinationAnswer.refused("answered 410: gone"));
    driver.put(alert("ferry", "One", DESK, NIGHT));
    driver.put(alert("ferry", "Two", DESK));

    assertThat(driver.rejected())
        .extracting(it -> it.rejection().stage(), it -> it.rejection().reason())
        .containsExactly(
            tuple("deliver", DESK + ": answered 410: gone"),
            tuple("deliver", DESK + ": answered 410: gone"));
    assertThat(driver.latestReports())
        .filteredOn(it -> it.destination().equals(DESK))
        .extracting(it -> it.state())
        .containsOnly(DeliveryState.REJECTED);

    destinations.take(DESK);
    driver.rejected().forEach(driver::putBack);
    assertThat(destinations.titles(DESK)).containsExactly("One", "Two");
    assertThat(destinations.titles(NIGHT)).containsExactly("One");
  }

  @Test
  void anUnknownDestinationIsRejectedAndTheOthersAreTold() {
    driver.put(alert("ferry", "One", "webhook:nowhere", NIGHT));

    assertThat(driver.rejected())
        .extracting(it -> it.rejection().reason())
        .containsExactly(
            "webhook:nowhere: there is no such destination; there are [slack:night, webhook:desk]");
    assertThat(destinations.titles(NIGHT)).containsExactly("One");
  }

  @Test
  void whatADestinationMissesForTooLongIsRejectedEvenIfItWasNeverTried() {
    destinations.answer(DESK, delivery -> DestinationAnswer.away("nobody at home"));
    driver.put(alert("one", "One", DESK));
    driver.put(alert("one", "Two", DESK));
    driver.advance(DeliveryDriver.GIVE_UP.minus(MINUTE));
    driver.put(alert("one", "Young", DESK));
    assertThat(driver.rejected()).isEmpty();

    driver.advance(MINUTE.multipliedBy(3));
    assertThat(driver.rejected())
        .extracting(it -> it.rejection().reason())
        .containsExactly(
            DESK + ": given up after 24 h: nobody at home",
            DESK + ": given up after 24 h: nobody at home");

    destinations.take(DESK);
    driver.advance(MINUTE.multipliedBy(2));
    assertThat(destinations.titles(DESK)).containsExactly("Young");
  }

  @Test
  void whatIsNoAlertIsRejectedAndHarmsNoOther() {
    driver.putAlert("ferry", "<html>");
    driver.putAlert("ferry", "{\"id\":\"1\",\"kind\":\"match\"}");
    driver.putDelivery(DESK, "{\"destination\":\"webhook:desk\"}");
    driver.put(alert("ferry", "One", DESK));

    assertThat(driver.rejected())
        .extracting(it -> it.rejection().topic(), it -> it.value())
        .containsExactly(
            tuple("news.alerts", "<html>"),
            tuple("news.alerts", "{\"id\":\"1\",\"kind\":\"match\"}"),
            tuple("news.deliveries", "{\"destination\":\"webhook:desk\"}"));
    assertThat(destinations.titles(DESK)).containsExactly("One");
  }
}
