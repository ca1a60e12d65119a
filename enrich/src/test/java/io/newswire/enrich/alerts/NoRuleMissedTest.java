package io.newswire.enrich.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.AlertRule;
import io.newswire.model.EnrichedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** The matcher, which runs few rules, against a plain search, which runs each on each article. */
class NoRuleMissedTest {
  private static final int RULES = 300;
  private static final int ARTICLES = 200;

  @Test
  void findsWhatAPlainSearchOfEachRuleFinds() throws Exception {
    RandomRules random = new RandomRules(20260222);
    Map<String, AlertRule> rules = new LinkedHashMap<>();
    while (rules.size() < RULES) {
      String id = "r" + rules.size();
      AlertRule rule = random.rule(id);
      if (usable(rule)) {
        rules.put(id, rule);
      }
    }
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(random.article());
    }

    Set<String> searched = searched(rules, articles);
    assertThat(searched).hasSizeGreaterThan(1_000);
    assertThat(matched(rules, articles)).isEqualTo(searched);
  }

  private static boolean usable(AlertRule rule) {
    try {
      RuleParser.parse(rule);
      return true;
    } catch (RuleException e) {
      return false;
    }
  }

  private static Set<String> matched(Map<String, AlertRule> rules, List<EnrichedArticle> articles)
      throws IOException {
    Set<String> pairs = new HashSet<>();
    try (RuleIndex index = new RuleIndex()) {
      index.apply(rules);
      for (int i = 0; i < articles.size(); i++) {
        Matches matches = index.match(articles.get(i));
        assertThat(matches.failed()).isEmpty();
        for (RuleMatch match : matches.found()) {
          pairs.add(match.rule().id() + " on " + i);
        }
      }
    }
    return pairs;
  }

  private static Set<String> searched(Map<String, AlertRule> rules, List<EnrichedArticle> articles)
      throws Exception {
    List<ParsedRule> parsed = new ArrayList<>();
    Set<String> fields = new HashSet<>();
    for (AlertRule rule : rules.values()) {
      parsed.add(RuleParser.parse(rule));
      fields.addAll(parsed.get(parsed.size() - 1).fields());
    }
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i < articles.size(); i++) {
      for (String id : searched(parsed, StoryDocument.of(articles.get(i), fields))) {
        pairs.add(id + " on " + i);
      }
    }
    return pairs;
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
