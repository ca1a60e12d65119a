package io.newswire.enrich.alerts;

import io.newswire.model.EnrichedArticle;
import io.newswire.model.alert.AlertRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** What a plain Lucene search of each rule finds in each article: what alerts are compared with. */
final class PlainSearch {
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setTokenized(true);
    TYPE.setOmitNorms(true);
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TYPE.freeze();
  }

  private PlainSearch() {}

  /** A rule and an article that meet. */
  static String pair(String ruleId, EnrichedArticle article) {
    return ruleId + " on " + article.article().id();
  }

  /** The pairs that meet. */
  static Set<String> of(Map<String, AlertRule> rules, List<EnrichedArticle> articles)
      throws Exception {
    List<ParsedRule> parsed = new ArrayList<>();
    Set<String> fields = new HashSet<>();
    for (AlertRule rule : rules.values()) {
      parsed.add(RuleParser.parse(rule));
      fields.addAll(parsed.get(parsed.size() - 1).fields());
    }
    Set<String> pairs = new HashSet<>();
    for (EnrichedArticle article : articles) {
      for (String id : searched(parsed, document(ArticleFields.of(article, fields)))) {
        pairs.add(pair(id, article));
      }
    }
    return pairs;
  }

  private static Document document(ArticleFields article) {
    Document document = new Document();
    article.forEachStream((field, words) -> document.add(new Field(field, words, TYPE)));
    return document;
  }

  private static List<String> searched(List<ParsedRule> rules, Document article)
      throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
        writer.addDocument(article);
      }
      List<String> found = new ArrayList<>();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (ParsedRule rule : rules) {
          if (searcher.count(rule.query()) > 0) {
            found.add(rule.rule().id());
          }
        }
      }
      return found;
    }
  }
}
