package io.newswire.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishersTest {
  private static final String KEY = "0123456789abcdef";

  @TempDir private Path folder;

  @Test
  void aKeyIsThatOfItsPublisherOnly() throws IOException {
    Publishers publishers =
        publishers(
            "herald.key=%s-old, %1$s-new\nherald.source=Port Orla Herald\nwire.key=%1$s-wire"
                .formatted(KEY));

    Publisher herald = publishers.byKey(KEY + "-old").orElseThrow();
    assertThat(herald.name()).isEqualTo("herald");
    assertThat(herald.source()).isEqualTo("Port Orla Herald");
    assertThat(publishers.byKey(KEY + "-new")).contains(herald);
    assertThat(publishers.byKey(KEY + "-wire").orElseThrow().isBound()).isFalse();
    assertThat(publishers.byKey(KEY)).isEmpty();
    assertThat(publishers.byKey("")).isEmpty();
  }

  @Test
  void whoHasNoRoleMayWhatItMightBeforeThereWereRoles() throws IOException {
    Publishers publishers =
        publishers(
            """
            newsroom.key=%1$s-newsroom
            herald.key=%1$s-herald
            herald.source=Herald
            ana.key=%1$s-ana
            ana.role=reader
            tribune.key=%1$s-tribune
            tribune.source=Tribune
            tribune.role=editor
            """
                .formatted(KEY));

    assertThat(publishers.byKey(KEY + "-newsroom").orElseThrow().role()).isEqualTo(Role.OPERATOR);
    assertThat(publishers.byKey(KEY + "-herald").orElseThrow().role()).isEqualTo(Role.PUBLISHER);
    assertThat(publishers.byKey(KEY + "-ana").orElseThrow().role()).isEqualTo(Role.READER);
    assertThat(publishers.byKey(KEY + "-tribune").orElseThrow().role()).isEqualTo(Role.EDITOR);
    assertThat(publishers.byKey(KEY + "-tribune").orElseThrow().isBound()).isTrue();
  }

  @Test
  void secretsMayStandElsewhere() throws IOException {
    Path secrets = Files.writeString(folder.resolve("secrets"), "herald=" + KEY);

    assertThat(publishers("herald.key=${file:" + secrets + ":herald}").byKey(KEY)).isPresent();
  }

  @Test
  void whatCannotBeUsedIsNamedWithoutTheSecret() {
    assertWrong("herald.keys=" + KEY, "'herald.keys' cannot be used: write NAME.key,");
    assertWrong("herald.source=Herald", "give it a herald.key or a herald.secret");
    assertWrong("herald.key=topsecret", "'herald.key' cannot be used: it is too short to be safe");
    assertWrong(
        "herald.key=" + KEY + "\nherald.sites=herald.example", "add herald.source: an article");
    assertWrong(
        "herald.key=" + KEY + "\nherald.role=topsecret",
        "publishers.properties: 'herald.role' cannot be used: write reader, editor or operator");
    assertWrong("herald.key=" + KEY + "\nherald.role=", "'herald.role' cannot be used");
    assertWrong("herald.role=reader", "give it a herald.key or a herald.secret");
    assertWrong("# nobody", "names no publisher, so nobody could push");
    assertWrong(
        "herald.key=${env:NEWSWIRE_NO_SUCH_VARIABLE}",
        "herald.key: the environment variable NEWSWIRE_NO_SUCH_VARIABLE is not set here");
  }

  @Test
  void aFileThatIsMissingIsNotTakenForAnOpenDoor() {
    assertThatThrownBy(() -> of(folder.resolve("nowhere")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("cannot read " + folder.resolve("nowhere"));
  }

  @Test
  void sitesHoldTheirSubdomainsAndNothingThatOnlyEndsLikeThem() throws IOException {
    Publisher herald =
        publishers(
                "herald.key=%s\nherald.source=Herald\nherald.sites=Herald.example".formatted(KEY))
            .byKey(KEY)
            .orElseThrow();

    herald.checkUrl("https://herald.example/7");
    herald.checkUrl("https://WWW.herald.example/7");
    herald.checkUrl(null);
    for (String url :
        new String[] {
          "https://notherald.example/7",
          "https://herald.example.evil.example/7",
          "https://tribune.example/?herald.example",
          "https://herald.example@tribune.example/7",
          "no address"
        }) {
      assertThatThrownBy(() -> herald.checkUrl(url))
          .isInstanceOf(AccessException.class)
          .hasMessageContaining("may push articles of herald.example only");
    }
  }

  private void assertWrong(String content, String reason) {
    assertThatThrownBy(() -> publishers(content))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("topsecret")
        .hasMessageNotContaining(KEY);
  }

  private Publishers publishers(String content) throws IOException {
    return of(Files.writeString(folder.resolve("publishers.properties"), content));
  }

  private static Publishers of(Path file) {
    return Publishers.of(
        new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PUBLISHERS, file.toString())));
  }
}
