package io.newswire.launcher.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.newswire.admin.DurationFormat;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.PastMoment;
import io.newswire.desk.live.LivePosition;
import io.newswire.http.client.RetryAfter;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.index.search.query.Near;
import io.newswire.ingest.extract.html.meta.DateContext;
import io.newswire.ingest.extract.html.meta.DateText;
import io.newswire.ingest.extract.text.StatedTime;
import io.newswire.ingest.extract.text.StatedTimes;
import io.newswire.ingest.feed.web.WebAddress;
import io.newswire.model.CanonicalUrl;
import io.newswire.model.LanguageCode;
import io.newswire.model.PublicationTime;
import io.newswire.model.TraceParent;
import io.newswire.model.config.AddressBlock;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Single values: times, languages, addresses, and the texts of headers and parameters. */
class ValuesFuzzTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final URI BASE = URI.create("https://harbour.example/news/?page=2");

  @FuzzTest(maxDuration = "5m")
  void times(@NotNull String text) {
    StatedTime stated = StatedTimes.parse(text);
    if (stated != null) {
      requireSame(stated.publication());
      stated.latest();
    }
    for (String language : new String[] {null, "en-US", "de", "th", "ar"}) {
      PublicationTime time = DateText.read(text, DateContext.of(language, NOW));
      if (time != null) {
        requireSame(time);
      }
    }
    RetryAfter.read(text, NOW);
    try {
      requireSame(PublicationTime.parse(text));
    } catch (DateTimeException e) {
      Rejections.check(e);
    }
    try {
      PastMoment.parse(text);
    } catch (InvalidInputException e) {
      Rejections.check(e);
    }
    try {
      Duration duration = DurationFormat.parse(text);
      require(DurationFormat.parse(DurationFormat.format(duration)).equals(duration), text);
    } catch (InvalidInputException e) {
      Rejections.check(e);
    }
  }

  @FuzzTest(maxDuration = "5m")
  void addresses(@NotNull String text) {
    String canonical = CanonicalUrl.of(text);
    require(CanonicalUrl.of("https://" + canonical) != null, canonical);
    Optional<URI> address = WebAddress.parse(text);
    address.ifPresent(it -> require(WebAddress.parse(it.toString()).equals(address), it));
    WebAddress.resolve(BASE, text).ifPresent(WebAddress::host);
    try {
      AddressBlock.parseAll(text).forEach(block -> block.contains(block.address(), block.port()));
    } catch (IllegalArgumentException e) {
      Rejections.check(e);
    }
  }

  @FuzzTest(maxDuration = "5m")
  void parameters(@NotNull String text) {
    String language = LanguageCode.of(text);
    require(language == null || language.equals(LanguageCode.of(language)), language);
    TraceParent.parse(text)
        .ifPresent(it -> require(TraceParent.parse(it.toString()).get().equals(it), it));
    LivePosition.parse(text)
        .ifPresent(it -> require(LivePosition.parse(it.toString()).get().equals(it), it));
    try {
      require(Near.parse(text).meters() > 0, text);
    } catch (InvalidQueryException e) {
      Rejections.check(e);
    }
  }

  private static void requireSame(PublicationTime time) {
    time.instant();
    require(PublicationTime.parse(time.toString()).equals(time), time);
  }

  private static void require(boolean condition, Object value) {
    if (!condition) {
      throw new AssertionError("not the same when it is read again: " + value);
    }
  }
}
