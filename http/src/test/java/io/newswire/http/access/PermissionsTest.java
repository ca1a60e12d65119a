package io.newswire.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsTest {

  @ParameterizedTest
  @CsvSource({
    "GET /session, publisher",
    "POST /logout, publisher",
    "GET /search, reader",
    "HEAD /search, reader",
    "GET /quotes/, reader",
    "GET /with, reader",
    "GET /stories, reader",
    "GET /stories/3f2a, reader",
    "GET /suggest, reader",
    "GET /map, reader",
    "GET /articles, reader",
    "POST /mcp, reader",
    "GET /mcp, reader",
    "GET /openapi.json, publisher",
    "GET /docs, publisher",
    "GET /docs/docs.js, publisher",
    "GET /articles/0a1b, reader",
    "GET /articles/0a1b/trace, reader",
    "GET /articles/0a1b/revisions, reader",
    "GET /articles/0a1b/alerts, reader",
    "GET /where, reader",
    "GET /feed, reader",
    "GET /people/person:calloway, reader",
    "GET /organizations/x, reader",
    "GET /places/x, reader",
    "GET /feeds.opml, reader",
    "GET /alerts/events, reader",
    "GET /rules/export, reader",
    "GET /wire, reader",
    "GET /wire/events, reader",
    "GET /alerts, reader",
    "GET /rules, reader",
    "GET /rules/7, reader",
    "GET /feeds, reader",
    "GET /destinations, reader",
    "GET /status, reader",
    "PUT /rules/7, editor",
    "DELETE /rules/7, editor",
    "POST /rules/7/snooze, editor",
    "POST /rules/preview, editor",
    "POST /feeds, editor",
    "DELETE /feeds/7, editor",
    "POST /feeds/preview, editor",
    "PUT /feeds, editor",
    "POST /rules/import, editor",
    "POST /rules/check, editor",
    "POST /alerts/7/mute, editor",
    "POST /destinations/desk/test, editor",
    "GET /articles/0a1b/raw, operator",
    "HEAD /articles/0a1b/raw, operator",
    "GET /rejected, operator",
    "GET /rejected/2:0, operator",
    "GET /rejected/2:0/original, operator",
    "POST /rejected/2:0/retry, operator",
    "POST /articles, operator",
    "POST /articles/, operator",
    "DELETE /articles, operator",
    "DELETE /articles/0a1b, operator",
  })
  void aRoleMayWhatIsItsOwnAndNothingOfTheNext(String request, String needed) {
    for (Role role : Role.values()) {
      Publisher publisher = new Publisher("ana", null, List.of(), role);
      if (role.compareTo(role(needed)) >= 0) {
        assertThatCode(() -> check(publisher, request)).as("%s", role).doesNotThrowAnyException();
      } else if (role != Role.PUBLISHER) {
        assertThatThrownBy(() -> check(publisher, request))
            .as("%s", role)
            .isInstanceOf(AccessException.class)
            .hasMessage("this needs the role %s, and ana has the role %s", needed, role);
      } else {
        assertThatThrownBy(() -> check(publisher, request)).isInstanceOf(AccessException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /nothing",
        "GET /nothing",
        "PUT /articles/0a1b",
        "POST /search",
        "DELETE /mcp",
        "POST /mcp/tools",
        "POST /openapi.json",
        "GET /openapi.jsonl",
        "POST /articles/0a1b/raw",
        "OPTIONS /rules",
        "TRACE /search",
        "get /search",
        "GET /SEARCH",
        "GET //search",
        "GET /search;x=1",
        "GET /search/../rejected",
        "GET /wire/../rejected",
        "GET /rules/./../rejected",
        "GET /rejecte%64",
        "GET /articles/0a1b/raw;x",
        "GET /articles/0a1b/other",
        "GET /rulesets",
        "GET ",
      })
  void whatNoLineNamesIsForOperators(String request) {
    assertThatThrownBy(() -> check(of(Role.EDITOR), request)).isInstanceOf(AccessException.class);
    assertThatCode(() -> check(of(Role.OPERATOR), request)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "POST /articles, true",
    "DELETE /articles, true",
    "DELETE /articles/0a1b, true",
    "GET /articles/0a1b, false",
    "GET /articles, false",
    "POST /mcp, false",
    "POST /articles/0a1b, false",
    "PUT /rules/7, false",
    "GET /nothing, false",
  })
  void whoIsBoundPushesAndWithdrawsWhateverItsRole(String request, boolean may) {
    Publisher bound = new Publisher("herald", "Herald", List.of(), Role.PUBLISHER);
    Publisher reading = new Publisher("herald", "Herald", List.of(), Role.READER);

    if (may) {
      check(bound, request);
      check(reading, request);
    } else {
      assertThatThrownBy(() -> check(bound, request))
          .hasMessageContaining(
              "publisher herald is bound to source 'Herald': it may push and withdraw");
    }
  }

  @Test
  void whoIsBoundAndHasARoleMayWhatTheRoleMayToo() {
    Publisher reading = new Publisher("herald", "Herald", List.of(), Role.READER);

    check(reading, "GET /search");
    assertThatThrownBy(() -> check(reading, "PUT /rules/7"))
        .hasMessage("this needs the role editor, and herald has the role reader");
  }

  @Test
  void theWordsOfRolesAreExact() {
    for (String word : List.of("reader", "editor", "operator")) {
      assertThat(Role.configured(word)).contains(role(word));
    }
    for (String word : List.of("Reader", "READER", "publisher", "admin", "reader,editor", "")) {
      assertThat(Role.configured(word)).as(word).isEmpty();
    }
  }

  private static Role role(String word) {
    return Role.valueOf(word.toUpperCase());
  }

  private static Publisher of(Role role) {
    return new Publisher("ana", null, List.of(), role);
  }

  private static void check(Publisher publisher, String request) {
    String[] parts = request.split(" ", 2);
    Permissions.check(publisher, parts[0], parts[1].strip());
  }
}
