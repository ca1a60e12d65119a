package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.PublishingStatus;
import java.time.Instant;
import java.util.List;

/** Makes requests for articles under embargo. */
final class EmbargoRequests {
  private static final int MOST = 1_000;
  private static final String UNTIL = "embargoedUntil";

  /** Without what may be long, a thousand articles fit into memory. */
  private static final List<String> LONG =
      List.of("text", "mentions", "quotes.text", "quotes.cue", "quotes.speaker");

  private EmbargoRequests() {}

  static SearchRequest after(Instant moment) {
    return SearchRequests.to(IndexNames.ARTICLES)
        .size(MOST)
        .source(s -> s.filter(f -> f.excludes(LONG)))
        .sort(s -> s.field(f -> f.field(UNTIL).order(SortOrder.Asc)))
        .query(
            q ->
                q.bool(
                    b ->
                        b.filter(f -> f.term(t -> t.field("status").value(usable())))
                            .filter(
                                f ->
                                    f.range(
                                        r -> r.date(d -> d.field(UNTIL).gt(moment.toString()))))))
        .build();
  }

  private static String usable() {
    return PublishingStatus.USABLE.code();
  }
}
