package io.newswire.enrich.alerts;

import io.newswire.query.PatternPhraseQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * Finds what an article needs to match a query of {@link RuleParser}: of each of the sets, one
 * term. Without a set the query has to be run on every article.
 */
final class RequiredTerms {
  /** More sets would hardly select fewer articles. */
  private static final int MOST = 4;

  private static final Comparator<Set<RequiredTerm>> BEST_FIRST =
      Comparator.<Set<RequiredTerm>>comparingDouble(
              any -> any.stream().mapToDouble(RequiredTerm::weight).min().orElseThrow())
          .reversed();

  private RequiredTerms() {}

  /** The sets, the one that selects best first. */
  static List<Set<RequiredTerm>> of(Query query) {
    if (query instanceof BooleanQuery all) {
      return of(all);
    }
    if (query instanceof SameQuoteQuery quote) {
      return of(quote.inner());
    }
    return best(terms(query).filter(Objects::nonNull).map(Set::of));
  }

  private static List<Set<RequiredTerm>> of(BooleanQuery all) {
    if (all.clauses().stream().anyMatch(BooleanClause::isRequired)) {
      return best(
          all.clauses().stream()
              .filter(BooleanClause::isRequired)
              .flatMap(clause -> of(clause.getQuery()).stream()));
    }
    return anyOf(
        all.clauses().stream()
            .filter(clause -> clause.getOccur() == Occur.SHOULD)
            .map(clause -> of(clause.getQuery()))
            .toList());
  }

  /** The terms of which all are required; null for a part that requires none. */
  private static Stream<RequiredTerm> terms(Query query) {
    if (query instanceof TermQuery word) {
      return Stream.of(RequiredTerm.of(word.getTerm()));
    }
    if (query instanceof PhraseQuery phrase) {
      return Stream.of(phrase.getTerms()).map(RequiredTerm::of);
    }
    if (query instanceof PatternPhraseQuery phrase) {
      return phrase.parts().stream().map(part -> of(phrase.field(), part));
    }
    if (query instanceof PrefixQuery prefix) {
      return Stream.of(ofPattern(prefix.getPrefix()));
    }
    if (query instanceof WildcardQuery pattern) {
      return Stream.of(ofPattern(pattern.getTerm()));
    }
    return Stream.empty();
  }

  private static RequiredTerm of(String field, PatternPhraseQuery.Part part) {
    return switch (part.kind()) {
      case TERM -> new RequiredTerm(field, part.text(), false);
      case PREFIX, WILDCARD -> RequiredTerm.ofPattern(field, part.text());
      case FUZZY -> null;
    };
  }

  private static RequiredTerm ofPattern(Term pattern) {
    return RequiredTerm.ofPattern(pattern.field(), pattern.text());
  }

  /** What any of several queries requires: the union of their best sets, of the next, and so on. */
  private static List<Set<RequiredTerm>> anyOf(List<List<Set<RequiredTerm>>> queries) {
    if (queries.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    int rounds = queries.stream().mapToInt(List::size).max().orElse(0);
    List<Set<RequiredTerm>> unions = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Set<RequiredTerm> union = new LinkedHashSet<>();
      for (List<Set<RequiredTerm>> sets : queries) {
        union.addAll(sets.get(Math.min(i, sets.size() - 1)));
      }
      unions.add(union);
    }
    return best(unions.stream());
  }

  private static List<Set<RequiredTerm>> best(Stream<Set<RequiredTerm>> sets) {
    return sets.distinct().sorted(BEST_FIRST).limit(MOST).toList();
  }
}
