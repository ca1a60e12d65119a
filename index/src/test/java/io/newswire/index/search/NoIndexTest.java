package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import io.newswire.index.search.query.CoOccurrenceQueryBuilder;
import io.newswire.index.search.query.EntityQuery;
import io.newswire.index.search.result.CoOccurrences;
import io.newswire.model.EntityType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Before the first article there is no index; what Elasticsearch answers then counts nothing. */
class NoIndexTest {
  private static final AggregationCall EMPTY =
      request ->
          SearchResponse.of(
              response ->
                  response
                      .took(0)
                      .timedOut(false)
                      .shards(shards -> shards.total(0).successful(0).failed(0))
                      .hits(
                          hits ->
                              hits.hits(List.of())
                                  .total(t -> t.value(0).relation(TotalHitsRelation.Eq))));

  @Test
  void nobodyIsKnown() throws IOException {
    for (String id : new String[] {"person:ruth-calloway", null}) {
      EntityQuery query =
          new EntityQuery(EntityType.PERSON, id, "Ruth Calloway", null, null, 10, null);

      assertThat(new EntitySearch(null, EMPTY, query).answer()).isEmpty();
    }
    assertThat(SuggestRequests.read(Map.of())).isEmpty();
  }

  @Test
  void nobodyIsNamedTogether() throws IOException {
    CoOccurrences together =
        new CoOccurrenceSearch(
                EMPTY,
                CoOccurrenceQueryBuilder.builder().names(List.of("Calloway")).size(10).build())
            .answer();

    assertThat(together.total()).isZero();
    assertThat(together.people()).isEmpty();
  }
}
