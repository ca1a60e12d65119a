package io.newswire.deliver.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
  private static final String SECRET = "whsec_c2l4IGFuZCB0aGlydHkgYnl0ZXMgb2Ygbm90aGluZyBtdWNo";
  private static final String SLACK_URL = "https://hooks.slack.example/services/T0/B0/xyzzyxyzzy";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "destinations.webhook.newsroom.url", "https://newsroom.example/hooks?token=xyzzyxyzzy",
          "destinations.webhook.newsroom.secret", SECRET,
          "destinations.slack.desk.url", SLACK_URL,
          "destinations.teams.desk.url", "https://flows.example/1?sig=xyzzyxyzzy",
          "destinations.ntfy.desk.url", "https://ntfy.example/xyzzyxyzzy",
          "destinations.email.night.to", "night@newsroom.example, desk@newsroom.example",
          "deliver.allowed.addresses", "10.0.0.7:8080",
          "smtp.host", "mail.newsroom.example");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log",
        "webhook:newsroom",
        "slack:desk",
        "email:night",
        "webhook:http://10.0.0.7:8080/in?x=1",
        "webhook:http://1.1.1.1/in?x=1",
        "webhook:https://newsroom.example",
        "email:somebody@newsroom.example",
      })
  void whatIsConfiguredOrAnAddressCanBeUsed(String destination) throws Exception {
    Destinations destinations = destinations(SETTINGS);

    assertThat(destinations.problem(destination)).isEmpty();
    assertThat(destinations.find(destination).shown())
        .isEqualTo(RedactedDestination.of(destination));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          webhook:newsrom                    | there are email:night, ntfy:desk, slack:desk, teams:desk, webhook:newsroom, log
          newsroom                           | there is no such destination
          pager:desk                         | there is no such destination
          ''                                 | there is no such destination
          webhook:ftp://newsroom.example/    | https://host/path
          webhook:https://                   | URL
          webhook:https://me:pw@a.example/   | user or password
          webhook:https://hooks.slack.com/x  | slack:NAME
          slack:https://hooks.slack.com/x    | slack:NAME
          teams:https://flows.example/x      | destinations.teams.NAME.url
          ntfy:https://ntfy.example/x        | ntfy:NAME
          telegram:@desk                     | telegram:NAME
          email:not an@address@x             | is no e-mail address
          webhook:http://10.0.0.8/           | deliver.allowed.addresses
          webhook:http://10.0.0.7:81/        | deliver.allowed.addresses
          webhook:https://[::1]/             | deliver.allowed.addresses
          webhook:https://[::ffff:0:7f00:1]/ | deliver.allowed.addresses
          webhook:http://0x7f.0.0.1/         | URL
          webhook:http://127.1/              | URL
          webhook:http://a@127.0.0.1/        | user or password
          """)
  void anythingElseIsRefusedWithWhatIsAllowed(String destination, String reason) {
    assertThat(destinations(SETTINGS).problem(destination).orElseThrow()).contains(reason);
  }

  @Test
  void addressesInRulesCanBeForbidden() {
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.put("deliver.addresses.in.rules", "false");
    Destinations destinations = destinations(settings);

    assertThat(destinations.problem("webhook:newsroom")).isEmpty();
    assertThat(destinations.problem("webhook:https://a.example/").orElseThrow())
        .contains("only destinations of the configuration", "webhook:newsroom")
        .doesNotContain("https://…");
  }

  @Test
  void emailNeedsAMailServer() {
    assertThat(destinations(Map.of()).problem("email:a@newsroom.example").orElseThrow())
        .contains("smtp.host");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "destinations.webhook.newsroom.uri",
        "destinations.pager.newsroom.url",
        "destinations.webhook.News Room.url",
        "destinations.newsroom",
      })
  void aKeyThatMeansNothingIsNamedWithThoseThereMayBe(String key) {
    assertThatThrownBy(() -> destinations(Map.of(key, "xyzzy")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(key)
        .hasMessageContaining("webhook.NAME.url")
        .hasMessageNotContaining("xyzzy");
  }

  @ParameterizedTest
  @CsvSource({
    "destinations.webhook.a.secret, xyzzy",
    "destinations.webhook.b.url, xyzzy:pass",
    "destinations.slack.c.url, https://xyzzy@hooks.slack.example/",
    "destinations.webhook.a.secret, whsec_xyzzy",
    "deliver.webhook.secret, xyzzy",
    "destinations.webhook.a.body, '{\"text\": xyzzy'",
    "destinations.webhook.a.body, \"xyzzy\"",
    "destinations.webhook.a.body, '{} xyzzy'",
    "destinations.webhook.a.authorization, Bearer\u00a0xyzzy",
    "destinations.teams.t.url, xyzzy",
    "destinations.telegram.t.chat, the desk xyzzy",
    "destinations.telegram.u.token, ../xyzzy",
    "destinations.ntfy.n.url, https://ntfy.example/topic/xyzzy?a=b",
    "destinations.ntfy.n.url, https://xyzzy.example",
    "destinations.ntfy.m.token, tk_\u0007xyzzy",
  })
  void aWrongValueStopsTheStartAndIsNotRepeated(String key, String value) {
    Map<String, String> settings = new HashMap<>();
    settings.put("destinations.webhook.a.url", "https://a.example/");
    settings.put("destinations.telegram.t.token", "1:a");
    settings.put("destinations.telegram.u.chat", "1");
    settings.put("destinations.ntfy.m.url", "https://ntfy.example/port-news");
    settings.keySet().removeIf(it -> !it.startsWith(key.substring(0, key.lastIndexOf('.'))));
    settings.put(key, value);

    assertThatThrownBy(() -> destinations(settings).check())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(key)
        .hasMessageNotContaining("xyzzy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{headline}}", "\\u007b{headline}}"})
  void aVariableThatThereIsNotIsNamedWithThoseThereAre(String written) {
    Map<String, String> settings =
        Map.of(
            "destinations.webhook.a.url",
            "https://a.example/",
            "destinations.webhook.a.body",
            "{\"text\": \"" + written + "\"}");

    assertThatThrownBy(() -> destinations(settings).check())
        .hasMessage(
            "destinations.webhook.a.body: there is no {{headline}}; there are id, type, rule,"
                + " title, url, source, published, text");
  }

  @Test
  void aMissingSecretKeepsNobodyFromNamingTheDestinationButFromTellingIt() {
    Map<String, String> settings =
        Map.of("destinations.slack.desk.url", "${env:NEWSWIRE_TEST_NOT_SET}");
    Destinations destinations = destinations(settings);

    assertThat(destinations.problem("slack:desk")).isEmpty();
    assertThatThrownBy(() -> destinations.find("slack:desk"))
        .isInstanceOf(RejectedException.class)
        .hasMessage(
            "destinations.slack.desk.url: the environment variable NEWSWIRE_TEST_NOT_SET is not"
                + " set here");
    assertThatThrownBy(destinations::check).isInstanceOf(ConfigException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "webhook:https://a.example/hooks/x?token=xyzzy, webhook:https://a.example/hooks/x…",
    "webhook:https://me:xyzzy@a.example/hooks, webhook:https://a.example/hooks",
    "webhook:https://a.example:8443, webhook:https://a.example:8443",
    "slack:https://hooks.slack.com/services/xyzzy, slack:https://hooks.slack.com/…",
    "webhook:https://not a url/xyzzy, webhook:https://…",
    "slack:desk, slack:desk",
    "email:a@newsroom.example, email:a@newsroom.example",
  })
  void whatMayBeSecretIsNotShown(String destination, String shown) {
    assertThat(RedactedDestination.of(destination)).isEqualTo(shown);
  }

  @Test
  void noTextOfADestinationShowsItsSecrets() throws Exception {
    Destinations destinations = destinations(SETTINGS);

    for (String name : destinations.names()) {
      assertThat(destinations.find(name).toString()).doesNotContain("xyzzy", "whsec", "c2l4");
    }
    Destination.Webhook webhook = (Destination.Webhook) destinations.find("webhook:newsroom");
    assertThat(webhook.keys().toString()).isEqualTo("[[hidden]]");
  }

  private static Destinations destinations(Map<String, String> settings) {
    return new Destinations(new NewswireConfig(settings));
  }
}
