package io.newswire.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.Digest;
import io.newswire.testkit.HostileRecords;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever stands on the topics that the delivery reads, the next alert is told. */
class HostileAlertsTest {
  private static final Alert ALERT =
      TestAlerts.alert("hostile", "Storm", "log", "slack:desk")
          .withDigest(new Digest(LocalTime.of(8, 0), ZoneId.of("Europe/Vienna")));
  private static final String PART = json(Delivery.of(ALERT, "log"));
  private static final String AT_ONCE = json(Delivery.of(ALERT.withDigest(null), "log"));

  private static ScriptedDestinations destinations;
  private static DeliveryDriver driver;
  private static int sent;

  @BeforeContainer
  static void start() {
    destinations = new ScriptedDestinations().take("log", "slack:desk");
    driver = new DeliveryDriver(destinations);
  }

  @AfterContainer
  static void stop() {
    driver.close();
  }

  @Provide
  Arbitrary<byte[]> alerts() {
    return HostileRecords.like(json(ALERT), json(ALERT.withDigest(null)));
  }

  @Property(tries = 300)
  void anAlertOfAnyKindLetsTheNextThrough(@ForAll("alerts") byte[] value) {
    int before = driver.rejected().size();
    driver.putAlert("hostile", value);

    boolean readable = RecordWork.find(() -> Alert.read(value)).isPresent();
    assertThat(driver.rejected().size() - before).isBetween(readable ? 0 : 1, 1);
    aGoodAlertIsTold();
  }

  @Provide
  Arbitrary<byte[]> deliveries() {
    return HostileRecords.like(PART, AT_ONCE);
  }

  @Property(tries = 300)
  void aDeliveryOfAnyKindLetsTheNextThrough(@ForAll("deliveries") byte[] value) {
    driver.putDelivery("log", value);
    driver.advance(Duration.ofSeconds(2));

    aGoodAlertIsTold();
  }

  @Example
  void aDeliveryOrAlertWithAnEmptyIdOrDestinationIsRejected() {
    String id = Delivery.of(ALERT.withDigest(null), "log").id();
    for (String value :
        List.of(
            AT_ONCE.replace(id, ""),
            AT_ONCE.replace("\"destination\":\"log\"", "\"destination\":\"\""),
            AT_ONCE.replace("\"id\":\"" + ALERT.id() + "\"", "\"id\":\"\""))) {
      int before = driver.rejected().size();
      driver.putDelivery("log", value);
      assertThat(driver.rejected().size() - before).as(value).isEqualTo(1);
      aGoodAlertIsTold();
    }
    int before = driver.rejected().size();
    driver.putAlert("hostile", json(ALERT).replace("\"id\":\"" + ALERT.id() + "\"", "\"id\":\"\""));
    assertThat(driver.rejected().size() - before).isEqualTo(1);
    aGoodAlertIsTold();
  }

  private static void aGoodAlertIsTold() {
    String title = "Ferry " + ++sent;
    driver.put(TestAlerts.alert("good", title, "log"));
    driver.advance(Duration.ofSeconds(2));
    assertThat(destinations.titles("log")).contains(title);
    driver.rejected().forEach(record -> assertThat(record.rejection().reason()).isNotBlank());
  }

  private static String json(Object value) {
    return new String(Json.bytes(value), UTF_8);
  }
}
