package io.newswire.http.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Limits the log-ins that fail. An address has ten tries and then one a minute; a name, which may
 * be tried from many addresses, has a hundred and then one in six seconds. So nobody alone keeps
 * others from logging in; and a browser in which somebody has logged in before has ten tries of its
 * own, whatever others do. Remembers a limited number of each. Thread-safe.
 */
final class LoginThrottle {
  private static final int REMEMBERED = 10_000;
  private static final int FEW = 10;
  private static final int MANY = 100;
  private static final Duration SLOW = Duration.ofMinutes(1);
  private static final Duration FAST = Duration.ofSeconds(6);

  /** The first half of an address is a network; whoever has one has all its addresses. */
  private static final Pattern IPV6_NETWORK = Pattern.compile("^(\\[?(?:[0-9a-fA-F]*:){4}).*");

  private final Clock clock;

  /** When all tries of a key will be free again. */
  private final Map<Limit, Instant> freeAt;

  /** So many tries at once, and one more after each interval. */
  record Limit(String key, int tries, Duration interval) {
    static Limit ofAddress(String address) {
      return new Limit("address " + IPV6_NETWORK.matcher(address).replaceFirst("$1"), FEW, SLOW);
    }

    static Limit ofName(String name) {
      return new Limit("name " + name, MANY, FAST);
    }

    static Limit ofBrowser(String id) {
      return new Limit("browser " + id, FEW, SLOW);
    }
  }

  LoginThrottle(Clock clock) {
    this.clock = clock;
    Cache<Limit, Instant> cache =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(SLOW.multipliedBy(FEW))
            .build();
    freeAt = cache.asMap();
  }

  /**
   * Takes a try of each limit.
   *
   * @return how long to wait; zero if the try is taken
   */
  synchronized Duration take(List<Limit> limits) {
    Instant now = clock.instant();
    Duration wait = limits.stream().map(limit -> wait(limit, now)).max(Duration::compareTo).get();
    if (wait.isZero()) {
      limits.forEach(limit -> freeAt.put(limit, freeAt(limit, now).plus(limit.interval)));
    }
    return wait;
  }

  /** Gives a try back that did not fail. */
  synchronized void giveBack(List<Limit> limits) {
    Instant now = clock.instant();
    limits.forEach(limit -> freeAt.put(limit, freeAt(limit, now).minus(limit.interval)));
  }

  private Duration wait(Limit limit, Instant now) {
    Duration wait =
        Duration.between(now, freeAt(limit, now))
            .minus(limit.interval.multipliedBy(limit.tries - 1L));
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private Instant freeAt(Limit limit, Instant now) {
    Instant at = freeAt.getOrDefault(limit, now);
    return at.isBefore(now) ? now : at;
  }
}
