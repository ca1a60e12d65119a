package io.newswire.bench;

import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.Speaker;
import io.newswire.model.alert.AlertRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Generates articles of 600 words and rules over them, from invented words and names with
 * Zipf-distributed frequencies; frequent words are short. The same seed gives the same output.
 */
public final class SyntheticNews {
  private static final int ARTICLE_WORDS = 600;
  private static final int QUOTES = 4;
  private static final int WORDS_A_NAME = 20;

  private final Vocabulary vocabulary;
  private final SyntheticRules rules;

  public SyntheticNews(long seed) {
    Random random = new Random(seed);
    vocabulary = Vocabulary.invented(random);
    rules = new SyntheticRules(random, vocabulary);
  }

  /** Rules like those of media monitors, by id. */
  public Map<String, AlertRule> rules(int count) {
    return rules.rules(count);
  }

  /** A paragraph of words with some names, for other articles. */
  public String paragraph(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= words; i++) {
      text.append(i % WORDS_A_NAME == 0 ? vocabulary.name() : vocabulary.word());
      text.append(i == words ? "." : " ");
    }
    return text.toString();
  }

  /** Generates articles. */
  public List<EnrichedArticle> articles(int count) {
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(article("article-" + i));
    }
    return articles;
  }

  private EnrichedArticle article(String id) {
    StringBuilder text = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < ARTICLE_WORDS; i++) {
      if (i % 40 == 20) {
        mentions.add(mention(text));
      } else if (i % (ARTICLE_WORDS / QUOTES) == 30) {
        quotes.add(quote(text, mentions.get(mentions.size() - 1)));
        i += 20;
      } else {
        text.append(vocabulary.word()).append(i % 60 == 59 ? ".\n\n" : " ");
      }
    }
    String title =
        String.join(
            " ",
            vocabulary.name(),
            vocabulary.word(),
            vocabulary.word(),
            vocabulary.word(),
            vocabulary.keyword());
    return new EnrichedArticle(
        ArticleBuilder.builder()
            .id(id)
            .title(title)
            .text(text.toString())
            .source("Port Orla Herald")
            .language("en")
            .build(),
        mentions,
        entities(mentions),
        quotes,
        List.of(),
        null);
  }

  private Mention mention(StringBuilder text) {
    String name = vocabulary.name();
    int start = text.length();
    text.append(name).append(' ');
    return new Mention(start, start + name.length(), name, EntityType.PERSON, "person:" + name);
  }

  private Quote quote(StringBuilder text, Mention by) {
    text.append('"');
    int start = text.length();
    for (int i = 0; i < 20; i++) {
      text.append(vocabulary.word()).append(' ');
    }
    int end = text.length();
    text.append("\" ");
    Speaker speaker = new Speaker(by.start(), by.end(), by.text(), by.entity(), by.text());
    return new Quote(
        start, end, text.substring(start, end), QuoteKind.DIRECT, null, speaker, "bench");
  }

  private static List<Entity> entities(List<Mention> mentions) {
    Map<String, Entity> entities = new TreeMap<>();
    for (Mention it : mentions) {
      entities.put(it.entity(), new Entity(it.entity(), it.text(), it.type(), List.of(), 1));
    }
    return List.copyOf(entities.values());
  }
}
