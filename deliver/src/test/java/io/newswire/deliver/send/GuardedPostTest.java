package io.newswire.deliver.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.deliver.send.DestinationAnswer.Outcome;
import io.newswire.model.config.AddressBlock;
import io.newswire.model.config.AllowedAddresses;
import io.newswire.testkit.WebhookReceiver;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedPostTest {
  private WebhookReceiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver = WebhookReceiver.start();
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/",
        "http://localhost:%d/",
        "http://127.9.9.9:%d/",
        "http://[::1]:%d/",
        "http://0.0.0.0:%d/",
        "http://[::ffff:127.0.0.1]:%d/",
        "http://[::ffff:0:127.0.0.1]:%d/",
        "http://[::127.0.0.1]:%d/",
        "http://[64:ff9b::127.0.0.1]:%d/",
        "http://[2002:7f00:1::]:%d/",
        "http://0127.0.0.1:%d/",
        "http://2130706433:%d/",
        "http://10.0.0.1:%d/",
        "https://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://[3fff::1]/",
        "http://[5f00::1]/",
        "http://[2001:10::1]/",
        "http://[2001:20::1]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[::]:%d/",
        "https://localhost:%d/",
      })
  void onlyPublicServersAreConnectedTo(String url) throws Exception {
    DestinationAnswer answer = post(url.formatted(port()), "");

    assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(answer.detail())
        .contains(
            "is at an address of this machine or a private network: give the destination a name in"
                + " the configuration, or allow the address with deliver.allowed.addresses");
    assertThat(receiver.taken()).isEmpty();
    assertThat(receiver.refused()).isEmpty();
  }

  @Test
  void anAddressIsAllowedTogetherWithItsPort() throws Exception {
    assertThat(post(receiver.url("/"), "127.0.0.1:" + (port() ^ 1)).outcome())
        .isEqualTo(Outcome.REFUSED);
    assertThat(post(receiver.url("/"), "127.0.0.1:" + port()))
        .isEqualTo(DestinationAnswer.delivered("answered 200"));
    assertThat(post("http://localhost:%d/".formatted(port()), "127.0.0.1"))
        .isEqualTo(DestinationAnswer.delivered("answered 200"));
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    receiver.answers(307, "", Map.of("Location", receiver.url("/inside")));

    assertThat(post(receiver.url("/"), "127.0.0.1"))
        .isEqualTo(
            DestinationAnswer.refused("answered 307 (a redirect; give the URL it leads to)"));
    assertThat(receiver.refused()).hasSize(1);
  }

  private int port() {
    return URI.create(receiver.url("/")).getPort();
  }

  private static DestinationAnswer post(String url, String allowed) throws Exception {
    AllowedAddresses addresses = new AllowedAddresses(AddressBlock.parseAll(allowed));
    try (GuardedPost post = new GuardedPost(Duration.ofSeconds(20), addresses)) {
      return post.post(URI.create(url), Map.of(), "{}".getBytes()).get();
    }
  }
}
