package io.newswire.index.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.newswire.query.PatternPhraseQuery;
import io.newswire.query.PatternPhraseQuery.Part;
import io.newswire.query.QueryException;
import io.newswire.query.QueryField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * Translates a parsed query to a query of Elasticsearch. Words and phrases are sent as text, so
 * that each index analyses them as it analysed its documents, also an index of an earlier version.
 */
record LuceneToElasticsearch(IndexFields fields) {
  /** The maximum number of terms that a fuzzy word expands to. */
  private static final int MOST_FUZZY = 50;

  /**
   * Translates a query of {@code NewsQuery}.
   *
   * @throws QueryException if it has a field that the documents do not have
   */
  Query translate(org.apache.lucene.search.Query query) throws QueryException {
    if (query instanceof BoostQuery boosted) {
      Query inner = translate(boosted.getQuery());
      return Query.of(q -> q.bool(b -> b.must(inner).boost(boosted.getBoost())));
    }
    if (query instanceof BooleanQuery all) {
      return bool(all);
    }
    if (query instanceof TermQuery word) {
      return phrase(word.getTerm().field(), word.getTerm().text(), 0);
    }
    if (query instanceof PhraseQuery words) {
      String text = Stream.of(words.getTerms()).map(Term::text).collect(Collectors.joining(" "));
      return phrase(words.getTerms()[0].field(), text, words.getSlop());
    }
    if (query instanceof PrefixQuery prefix) {
      return eachForm(
          prefix.getPrefix(),
          (name, letters) -> Query.of(q -> q.prefix(p -> p.field(name).value(letters))));
    }
    if (query instanceof WildcardQuery pattern) {
      return eachForm(
          pattern.getTerm(),
          (name, wildcard) -> Query.of(q -> q.wildcard(w -> w.field(name).value(wildcard))));
    }
    if (query instanceof FuzzyQuery fuzzy) {
      return each(fuzzy.getField(), name -> fuzzy(name, fuzzy));
    }
    if (query instanceof PatternPhraseQuery phrase) {
      return each(phrase.field(), name -> intervals(name, phrase));
    }
    return Query.of(q -> q.matchNone(none -> none));
  }

  private Query bool(BooleanQuery all) throws QueryException {
    BoolQuery.Builder bool = new BoolQuery.Builder();
    boolean excludesOnly = true;
    for (BooleanClause clause : all) {
      Query inner = translate(clause.getQuery());
      switch (clause.getOccur()) {
        case MUST -> bool.must(inner);
        case FILTER -> bool.filter(inner);
        case SHOULD -> bool.should(inner);
        default -> bool.mustNot(inner);
      }
      excludesOnly &= clause.isProhibited();
    }
    if (excludesOnly) {
      bool.must(q -> q.matchAll(any -> any));
    }
    return Query.of(q -> q.bool(bool.build()));
  }

  private Query phrase(String field, String text, int slop) throws QueryException {
    String value = fields.values().get(QueryField.ofLuceneField(field));
    if (value != null) {
      return Query.of(q -> q.term(t -> t.field(value).value(text).caseInsensitive(true)));
    }
    return eachForm(
        new Term(field, text),
        (name, form) -> Query.of(q -> q.matchPhrase(m -> m.field(name).query(form).slop(slop))));
  }

  /** Any of the fields with any form that the text may have there. */
  private Query eachForm(Term term, BiFunction<String, String, Query> query) throws QueryException {
    List<String> forms = ElasticsearchText.forms(term.field(), term.text());
    return each(
        term.field(), name -> any(forms.stream().map(form -> query.apply(name, form)).toList()));
  }

  private static Query fuzzy(String name, FuzzyQuery fuzzy) {
    return Query.of(
        q ->
            q.fuzzy(
                f ->
                    f.field(name)
                        .value(fuzzy.getTerm().text())
                        .fuzziness(Integer.toString(fuzzy.getMaxEdits()))
                        .maxExpansions(MOST_FUZZY)));
  }

  private static Query intervals(String name, PatternPhraseQuery phrase) {
    List<Intervals> parts = phrase.parts().stream().map(LuceneToElasticsearch::interval).toList();
    return Query.of(
        q ->
            q.intervals(
                i ->
                    i.field(name)
                        .allOf(all -> all.ordered(true).maxGaps(phrase.slop()).intervals(parts))));
  }

  private static Intervals interval(Part part) {
    String text = part.text();
    return Intervals.of(
        i ->
            switch (part.kind()) {
              case TERM -> i.match(m -> m.query(text));
              case PREFIX -> i.prefix(p -> p.prefix(text));
              case WILDCARD -> i.wildcard(w -> w.pattern(text));
              case FUZZY -> i.fuzzy(f -> f.term(text).fuzziness(Integer.toString(part.edits())));
            });
  }

  /** Any of the index fields that correspond to a Lucene field. */
  private Query each(String luceneField, Function<String, Query> query) throws QueryException {
    QueryField field = QueryField.ofLuceneField(luceneField);
    if (!fields.know(field)) {
      throw new QueryException(
          "'%s:' is not a field of %s; %s"
              .formatted(
                  field.fieldName(),
                  fields.kind(),
                  field == QueryField.SAID
                      ? "use it in a search for quotes, or in an alert rule"
                      : "use it in a search for articles"));
    }
    if (fields.entities().containsKey(field)) {
      return entity(field, query);
    }
    if (fields.texts().containsKey(field)) {
      List<Query> texts = new ArrayList<>();
      for (IndexFields.Text text : fields.texts().get(field)) {
        for (String name : ElasticsearchText.names(text.name(), luceneField, field)) {
          Query one = query.apply(name);
          texts.add(
              text.boost() == 1
                  ? one
                  : Query.of(q -> q.bool(b -> b.must(one).boost(text.boost()))));
        }
      }
      return any(texts);
    }
    return query.apply(
        fields.names().containsKey(field) ? fields.names().get(field) : fields.values().get(field));
  }

  private Query entity(QueryField field, Function<String, Query> query) {
    Query named =
        any(List.of(query.apply("entities.name.words"), query.apply("entities.aliases.words")));
    String type = fields.entities().get(field).name();
    return Query.of(
        q ->
            q.nested(
                n ->
                    n.path("entities")
                        .query(
                            i ->
                                i.bool(
                                    b ->
                                        b.must(named)
                                            .filter(
                                                f ->
                                                    f.term(
                                                        t ->
                                                            t.field("entities.type")
                                                                .value(type)))))));
  }

  private static Query any(List<Query> queries) {
    return queries.size() == 1
        ? queries.get(0)
        : Query.of(q -> q.disMax(d -> d.queries(queries).tieBreaker(0.1)));
  }
}
