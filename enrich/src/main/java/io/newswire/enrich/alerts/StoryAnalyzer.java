package io.newswire.enrich.alerts;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How words are cut and compared. The same as the index does: what {@code EnglishAnalyzer} makes of
 * a text, with accents folded, so that a rule and a search of the same words agree. Only stop words
 * stay, so that phrases are exact; {@link RuleQueryParser} leaves them out where they stand alone.
 */
final class StoryAnalyzer {
  /** Words as written: lower case, accents folded, without 's. */
  static final Analyzer WORDS = analyzer(Form.WORDS);

  /** English stems of the words. */
  static final Analyzer STEMS = analyzer(Form.STEMS);

  /** Each word twice in its place: as written, marked as keyword, then its stem. */
  static final Analyzer BOTH = analyzer(Form.BOTH);

  /** What the words of a query become, by field. */
  static final Analyzer QUERIES =
      new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
          return field.equals(RuleField.ofLucene(field).asked())
                  && RuleField.ofLucene(field).stemmed()
              ? STEMS
              : WORDS;
        }
      };

  private enum Form {
    WORDS,
    STEMS,
    BOTH
  }

  private StoryAnalyzer() {}

  private static Analyzer analyzer(Form form) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        TokenStream words =
            new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer)));
        return new TokenStreamComponents(
            tokenizer,
            switch (form) {
              case WORDS -> words;
              case STEMS -> new PorterStemFilter(words);
              case BOTH -> new PorterStemFilter(new KeywordRepeatFilter(words));
            });
      }

      @Override
      protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
      }
    };
  }
}
