package io.newswire.query;

import io.newswire.query.PatternPhraseQuery.Part;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** Builds the Lucene query of analysed words or patterns in one Lucene field. */
final class TermQueries {
  private TermQueries() {}

  /**
   * A term or a phrase.
   *
   * @return null for no words, which Lucene's parser leaves out
   */
  static Query ofWords(String field, List<String> words, int slop) {
    if (words.isEmpty()) {
      return null;
    }
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.get(0)));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    words.forEach(word -> phrase.add(new Term(field, word)));
    return phrase.build();
  }

  /**
   * A term, a pattern, or a phrase of these.
   *
   * @param parts at least one
   */
  static Query ofParts(String field, List<Part> parts, int slop) {
    return parts.size() == 1
        ? ofPart(field, parts.get(0))
        : new PatternPhraseQuery(field, parts, slop);
  }

  private static Query ofPart(String field, Part part) {
    return switch (part.kind()) {
      case TERM -> new TermQuery(new Term(field, part.text()));
      case PREFIX -> ofPrefix(field, part.text());
      case WILDCARD -> new WildcardQuery(new Term(field, part.text()));
      case FUZZY -> new FuzzyQuery(new Term(field, part.text()), part.edits());
    };
  }

  static Query ofPrefix(String field, String prefix) {
    return new PrefixQuery(new Term(field, prefix));
  }
}
