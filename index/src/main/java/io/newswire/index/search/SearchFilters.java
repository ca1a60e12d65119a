package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import io.newswire.index.search.query.Near;
import io.newswire.index.search.query.Visibility;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.LanguageCode;
import io.newswire.model.PublishingStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds the filter clauses of a search, which do not affect scores. */
final class SearchFilters {
  /** The field of the time to sort and filter by. */
  static final String DATED_AT = "datedAt";

  private final List<Query> all = new ArrayList<>();

  SearchFilters(Visibility visibility) {
    if (visibility != Visibility.ALL) {
      all.add(Query.of(q -> q.term(t -> t.field("status").value(PublishingStatus.USABLE.code()))));
    }
    if (visibility == Visibility.VISIBLE) {
      all.add(Query.of(q -> q.bool(b -> b.mustNot(underEmbargo()))));
    }
  }

  private static Query underEmbargo() {
    return Query.of(q -> q.range(r -> r.date(d -> d.field("embargoedUntil").gt("now"))));
  }

  List<Query> all() {
    return all;
  }

  SearchFilters since(Instant since) {
    if (since != null) {
      all.add(Query.of(q -> q.range(r -> r.date(d -> d.field(DATED_AT).gte(since.toString())))));
    }
    return this;
  }

  SearchFilters until(Instant until) {
    if (until != null) {
      all.add(Query.of(q -> q.range(r -> r.date(d -> d.field(DATED_AT).lt(until.toString())))));
    }
    return this;
  }

  /** Filters by language; a region in the argument is ignored, because articles have no region. */
  SearchFilters language(String language) {
    if (language != null) {
      String code = LanguageCode.orAsIs(language);
      all.add(Query.of(q -> q.term(t -> t.field("language").value(code))));
    }
    return this;
  }

  SearchFilters anySource(List<String> sources) {
    if (!sources.isEmpty()) {
      List<Query> any = sources.stream().map(source -> phrase("source.words", source)).toList();
      all.add(Query.of(q -> q.bool(b -> b.should(any))));
    }
    return this;
  }

  /** Requires each id, or name in full or in part, to be that of an entity of this type. */
  SearchFilters entities(EntityType type, List<String> names, boolean salient) {
    for (String name : names) {
      Query wanted = EntityConditions.ofType(type, salient);
      entityMatching(Query.of(q -> q.bool(b -> b.filter(wanted, EntityConditions.named(name)))));
    }
    return this;
  }

  /** Requires the article to be about each name, of any type. */
  SearchFilters salient(List<String> names) {
    for (String name : names) {
      entityMatching(
          Query.of(
              q ->
                  q.bool(b -> b.filter(EntityConditions.salient(), EntityConditions.named(name)))));
    }
    return this;
  }

  /** Requires a place within a circle whose middle is known. */
  SearchFilters near(Near near) {
    if (near != null) {
      GeoPoint at = near.location();
      all.add(
          Query.of(
              q ->
                  q.geoDistance(
                      g ->
                          g.field("locations")
                              .ignoreUnmapped(true)
                              .distance(near.meters() + "m")
                              .location(l -> l.latlon(p -> p.lat(at.lat()).lon(at.lon()))))));
    }
    return this;
  }

  /** Requires each name, in full or in part, to be that of an entity of any type. */
  SearchFilters named(List<String> names) {
    names.forEach(name -> entityMatching(EntityConditions.named(name)));
    return this;
  }

  /** Requires an entity by its id. */
  SearchFilters entity(String id) {
    if (id != null) {
      all.add(EntityConditions.articlesNaming(id));
    }
    return this;
  }

  /** Requires an entity that matches. */
  SearchFilters entityMatching(Query entity) {
    all.add(EntityConditions.articlesWith(entity));
    return this;
  }

  /** Requires an entity by its id in the fields that {@link EntityKind} counts. */
  SearchFilters counted(String id) {
    List<Query> kinds =
        Stream.of(EntityKind.values())
            .map(kind -> Query.of(q -> q.term(t -> t.field(kind.ids).value(id))))
            .toList();
    all.add(Query.of(q -> q.bool(b -> b.should(kinds))));
    return this;
  }

  /** Requires the document to be one of these. */
  SearchFilters anyId(List<String> ids) {
    if (!ids.isEmpty()) {
      all.add(Query.of(q -> q.ids(i -> i.values(ids))));
    }
    return this;
  }

  /** Filters quotes by the id of the speaker. */
  SearchFilters speakerEntity(String id) {
    if (id != null) {
      all.add(Query.of(q -> q.term(t -> t.field("speaker.entity").value(id))));
    }
    return this;
  }

  SearchFilters speaker(String name) {
    if (name != null) {
      all.add(phrase("speaker.name.words", name));
    }
    return this;
  }

  SearchFilters about(String words) {
    if (words != null) {
      Query named = phrase("about.words", words);
      Query said =
          Query.of(
              q ->
                  q.multiMatch(
                      m -> m.query(words).type(TextQueryType.Phrase).fields("text", "text.stems")));
      all.add(Query.of(q -> q.bool(b -> b.should(named, said))));
    }
    return this;
  }

  private static Query phrase(String field, String words) {
    return Query.of(q -> q.matchPhrase(m -> m.field(field).query(words)));
  }
}
