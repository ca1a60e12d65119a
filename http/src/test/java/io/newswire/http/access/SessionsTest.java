package io.newswire.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
  private static final String KEY = "ana-0123456789abcdef";
  private static final String OTHER = "ben-0123456789abcdef";
  private static final String FILE =
      """
      ana.key=%s, ana-new-0123456789
      ana.secret=secret-0123456789abcdef
      ana.role=editor
      ben.key=%s
      """
          .formatted(KEY, OTHER);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-28T08:00:00Z"));
  @TempDir private Path folder;
  private Publishers publishers;
  private Sessions sessions;

  @BeforeEach
  void start() throws IOException {
    publishers = publishers(FILE);
    sessions = new Sessions(publishers, clock);
  }

  @Test
  void aSessionIsThatOfWhoHasLoggedIn() throws IOException {
    Session session = sessions.find(List.of(begin("ana", KEY))).orElseThrow();

    assertThat(session.publisher().name()).isEqualTo("ana");
    assertThat(session.publisher().role()).isEqualTo(Role.EDITOR);
    assertThat(publishers.key("ana", OTHER)).as("another's key").isEmpty();
    assertThat(publishers.key("ben", KEY)).isEmpty();
    assertThat(publishers.key("nobody", KEY)).isEmpty();
    assertThat(publishers.key("ana", "secret-0123456789abcdef")).as("no key").isEmpty();
  }

  @Test
  void noTwoSessionsAreAlikeAndNeitherAreTheirTokens() {
    Session first = sessions.find(List.of(begin("ana", KEY))).orElseThrow();
    Session second = sessions.find(List.of(begin("ana", KEY))).orElseThrow();

    assertThat(first.id()).isNotEqualTo(second.id());
    assertThat(first.hasCsrf(first.csrf())).isTrue();
    assertThat(first.hasCsrf(second.csrf())).isFalse();
    assertThat(first.hasCsrf("")).isFalse();
    assertThat(first.hasCsrf(null)).isFalse();
  }

  @Test
  void whatIsForgedInAnyPartIsNoSession() {
    String good = begin("ana", KEY);
    String[] part = good.split("\\.");
    String ben = Base64.getUrlEncoder().withoutPadding().encodeToString("ben".getBytes());
    Map<String, UnaryOperator<String>> forgeries =
        Map.ofEntries(
            Map.entry("another name", t -> String.join(".", ben, part[1], part[2], part[3])),
            Map.entry("no such name", t -> String.join(".", "eA", part[1], part[2], part[3])),
            Map.entry("no base64", t -> String.join(".", "A", part[1], part[2], part[3])),
            Map.entry("later", t -> String.join(".", part[0], part[1] + "0", part[2], part[3])),
            Map.entry("id", t -> String.join(".", part[0], part[1], "0".repeat(32), part[3])),
            Map.entry("mac", t -> String.join(".", part[0], part[1], part[2], "0".repeat(64))),
            Map.entry("capitals", t -> t.toUpperCase()),
            Map.entry("cut", t -> t.substring(0, t.length() - 1)),
            Map.entry("longer", t -> t + "0"),
            Map.entry("no mac", t -> String.join(".", part[0], part[1], part[2])),
            Map.entry("the key itself", t -> KEY),
            Map.entry("empty", t -> ""),
            Map.entry("dots", t -> "..."),
            Map.entry("long", t -> "A".repeat(100_000)));

    forgeries.forEach(
        (what, forge) -> assertThat(sessions.find(List.of(forge.apply(good)))).as(what).isEmpty());
    assertThat(sessions.find(List.of(good))).isPresent();
  }

  @Test
  void theCookieOfAKnownBrowserIsNoSession() {
    String browser = sessions.knowBrowser("ana", key("ana", KEY));

    assertThat(sessions.find(List.of(browser))).isEmpty();
    assertThat(sessions.knownBrowser("ana", List.of(browser))).isPresent();
    assertThat(sessions.knownBrowser("ben", List.of(browser))).isEmpty();
    assertThat(sessions.knownBrowser("ana", List.of(begin("ana", KEY)))).isEmpty();
  }

  @Test
  void aSessionLastsTwelveHours() {
    String cookie = begin("ana", KEY);
    Session session = sessions.find(List.of(cookie)).orElseThrow();

    clock.add(Duration.ofHours(12).minusMillis(1));
    assertThat(sessions.find(List.of(cookie))).isPresent();
    clock.add(Duration.ofMillis(1));
    assertThat(sessions.find(List.of(cookie))).isEmpty();
    assertThat(sessions.isOpen(session)).isFalse();
  }

  @Test
  void anotherProcessAndARestartKnowTheSession() throws IOException {
    String cookie = begin("ana", KEY);
    Session here = sessions.find(List.of(cookie)).orElseThrow();

    Session there = new Sessions(publishers(FILE), clock).find(List.of(cookie)).orElseThrow();

    assertThat(there).isEqualTo(here);
    assertThat(there.hasCsrf(here.csrf())).isTrue();
  }

  @Test
  void withItsKeyTheSessionEndsAndWithAnotherRoleItChanges() throws IOException {
    String cookie = begin("ana", KEY);

    assertThat(after(FILE.replace(KEY, "another-0123456789"), cookie)).as("changed").isEmpty();
    assertThat(after(FILE.replace(KEY + ", ", ""), cookie)).as("removed").isEmpty();
    assertThat(after(FILE.replace("ana.", "anna."), cookie)).as("renamed").isEmpty();
    assertThat(after(FILE.replace(OTHER, "another-0123456789"), cookie)).as("ben's").isPresent();
    assertThat(after(FILE.replace("editor", "reader"), cookie).orElseThrow().publisher().role())
        .isEqualTo(Role.READER);
  }

  private Optional<Session> after(String file, String cookie) throws IOException {
    return new Sessions(publishers(file), clock).find(List.of(cookie));
  }

  @Test
  void aLogOutEndsThatSessionAndNoOther() {
    String first = begin("ana", KEY);
    String second = begin("ana", KEY);

    sessions.end(sessions.find(List.of(first)).orElseThrow());

    assertThat(sessions.find(List.of(first))).isEmpty();
    assertThat(sessions.find(List.of(second))).isPresent();
  }

  @Test
  void logOutsWithoutNumberEndOtherSessionsOfThatNameAndForgetNone() {
    String ended = begin("ana", KEY);
    String open = begin("ana", KEY);
    String others = begin("ben", OTHER);
    sessions.end(sessions.find(List.of(ended)).orElseThrow());
    for (int i = 0; i < 1_000; i++) {
      sessions.end(sessions.find(List.of(begin("ana", KEY))).orElseThrow());
    }

    assertThat(sessions.find(List.of(ended))).isEmpty();
    assertThat(sessions.find(List.of(open))).isEmpty();
    assertThat(sessions.find(List.of(others))).isPresent();
    clock.add(Duration.ofMillis(1));
    assertThat(sessions.find(List.of(begin("ana", KEY)))).as("a new one").isPresent();
  }

  @Test
  void whoSetsACookieOfTheirOwnBesideTheGoodOneGetsNobodyIntoTheirSession() {
    String good = begin("ana", KEY);

    assertThat(sessions.find(List.of("garbage", good))).as("garbage").isPresent();
    assertThat(sessions.find(List.of(good, good))).as("twice").isPresent();
    assertThat(sessions.find(List.of(begin("ben", OTHER), good))).as("two sessions").isEmpty();
  }

  private String begin(String name, String key) {
    return sessions.begin(name, key(name, key));
  }

  private Secret key(String name, String key) {
    return publishers.key(name, key).orElseThrow();
  }

  private Publishers publishers(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("publishers.properties"), content);
    return Publishers.of(
        new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PUBLISHERS, file.toString())));
  }
}
