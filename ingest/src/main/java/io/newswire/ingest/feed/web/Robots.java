package io.newswire.ingest.feed.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.commons.lang3.ObjectUtils;
import org.apache.hc.core5.http.HttpStatus;

/**
 * What hosts allow in their robots.txt, by RFC 9309: a host without one allows everything, and one
 * that cannot be reached or is broken allows nothing until it can. An answer counts for a day, a
 * failure for ten minutes. Thread-safe.
 */
public final class Robots {
  private static final Duration FRESH = Duration.ofHours(24);
  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
  private static final int MAX_BYTES = 512 << 10;
  private static final int MAX_HOSTS = 10_000;

  private final WebClient client;
  private final String name;
  private final Cache<String, BaseRobotRules> hosts =
      Caffeine.newBuilder()
          .maximumSize(MAX_HOSTS)
          .expireAfter(Expiry.writing(Robots::lasts))
          .build();

  /** What robots.txt says of a page. */
  public enum Verdict {
    ALLOWED,
    FORBIDDEN,
    /** The host does not answer now. */
    UNKNOWN
  }

  /** Asks with that client, in the name of its user agent. */
  public Robots(WebClient client, NewswireConfig config) {
    this.client = client;
    name = config.feedsUserAgent().split("/")[0].toLowerCase(Locale.ROOT);
  }

  /** Whether the page may be fetched; may ask its host for robots.txt first. */
  public Verdict verdict(URI page) {
    BaseRobotRules rules = rules(page);
    if (rules.isDeferVisits()) {
      return Verdict.UNKNOWN;
    }
    return rules.isAllowed(page.toString()) ? Verdict.ALLOWED : Verdict.FORBIDDEN;
  }

  /** The {@code Crawl-delay} of a host that was asked before, at most a minute; else zero. */
  public Duration delay(String host) {
    BaseRobotRules known = hosts.getIfPresent(host);
    return known == null || known.getCrawlDelay() <= 0
        ? Duration.ZERO
        : ObjectUtils.min(Duration.ofMillis(known.getCrawlDelay()), LONGEST_DELAY);
  }

  private static Duration lasts(String host, BaseRobotRules rules) {
    return rules.isDeferVisits() ? AGAIN : FRESH;
  }

  private BaseRobotRules rules(URI page) {
    String host = WebAddress.host(page);
    BaseRobotRules known = hosts.getIfPresent(host);
    if (known != null) {
      return known;
    }
    BaseRobotRules rules = fetch(page.resolve("/robots.txt"));
    hosts.put(host, rules);
    return rules;
  }

  private BaseRobotRules fetch(URI url) {
    SimpleRobotRulesParser parser =
        new SimpleRobotRulesParser(Long.MAX_VALUE, SimpleRobotRulesParser.DEFAULT_MAX_WARNINGS);
    try {
      WebAnswer answer =
          client.getBeginning(WebRequest.of(url, "text/plain, */*;q=0.1"), MAX_BYTES);
      return answer.ok()
          ? parser.parseContent(url.toString(), answer.content(), "text/plain", List.of(name))
          : parser.failedFetch(
              answer.mayPass() ? HttpStatus.SC_SERVICE_UNAVAILABLE : HttpStatus.SC_NOT_FOUND);
    } catch (WebException e) {
      // Where the page's own request will end in the same way, that one gives the reason.
      return parser.failedFetch(
          e.lasting() ? HttpStatus.SC_NOT_FOUND : HttpStatus.SC_SERVICE_UNAVAILABLE);
    }
  }
}
