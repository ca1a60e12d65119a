package io.newswire.http.access;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Sessions that were ended by a log-out, until they would have expired. Where too many of a
 * publisher are ended, all that it has open are: none is forgotten. Thread-safe.
 */
final class EndedSessions {
  private static final int MOST_OF_A_NAME = 1_000;

  private final Clock clock;
  private final Map<String, Ended> byName = new HashMap<>();

  private static final class Ended {
    private final Map<String, Instant> expiryById = new HashMap<>();
    private Instant allUntil = Instant.MIN;
  }

  EndedSessions(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(Session session) {
    Ended ended = byName.computeIfAbsent(session.publisher().name(), name -> new Ended());
    ended.expiryById.values().removeIf(clock.instant()::isAfter);
    if (ended.expiryById.size() < MOST_OF_A_NAME) {
      ended.expiryById.put(session.id(), session.expires());
    } else {
      ended.expiryById.clear();
      ended.allUntil = clock.instant().plus(Sessions.LASTS);
    }
  }

  synchronized boolean contains(Session session) {
    Ended ended = byName.get(session.publisher().name());
    return ended != null
        && (ended.expiryById.containsKey(session.id())
            || !session.expires().isAfter(ended.allUntil));
  }
}
