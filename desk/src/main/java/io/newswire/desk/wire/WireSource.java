package io.newswire.desk.wire;

import io.newswire.desk.live.LiveSource;
import io.newswire.desk.live.LiveVersions;
import io.newswire.kafka.RecordReader;
import io.newswire.kafka.TopicFollower;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The articles of {@code news.enriched}, the last ones first of all. */
public final class WireSource implements LiveSource<WireArticle> {
  private static final int REMEMBERED = 500;
  private static final int READ_BACK = 200;

  private final EmbargoedArticles embargoed;

  /**
   * Makes a source.
   *
   * @param embargoed knows the articles under embargo that came long ago
   */
  public WireSource(EmbargoedArticles embargoed) {
    this.embargoed = embargoed;
  }

  @Override
  public String name() {
    return "articles";
  }

  @Override
  public int remembered() {
    return REMEMBERED;
  }

  @Override
  public void follow(NewswireConfig config, RecordReader reader, Runnable atEnd) {
    TopicFollower.followTail(config, Topics.ENRICHED, READ_BACK, reader, atEnd);
  }

  @Override
  public LiveVersions<WireArticle> read(byte[] json, Instant now) throws RejectedException {
    return WireArticle.versions(Json.read(json, EnrichedArticle.class), now);
  }

  @Override
  public Optional<List<LiveVersions<WireArticle>>> embargoed(Instant after) {
    return embargoed
        .find(after)
        .map(found -> found.stream().map(a -> WireArticle.versions(a, Instant.now())).toList());
  }
}
