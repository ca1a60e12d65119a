package io.newswire.enrich.stories;

import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;

/** An article with what makes its comparison with others cheap. Not thread-safe. */
final class ComparedArticle {
  static final Comparator<ComparedArticle> NEWEST_FIRST =
      Comparator.comparing(ComparedArticle::article, StoryArticle.NEWEST_FIRST);

  /** Fewer shared words of title and lead are chance. */
  private static final int FEWEST_WORDS = 3;

  /** Fewer shared entities are chance. */
  private static final int FEWEST_ENTITIES = 3;

  private static final double MINUTES_OF_DAY = Duration.ofDays(1).toMinutes();

  private final StoryArticle article;
  private final DocumentFrequencies frequencies;

  /** The lengths of the fields as vectors, measured when so many articles had passed. */
  private float head;

  private float body;
  private float entities;
  private int measuredAt;

  ComparedArticle(StoryArticle article, DocumentFrequencies frequencies) {
    this.article = article;
    this.frequencies = frequencies;
  }

  StoryArticle article() {
    return article;
  }

  boolean isInLanguageOf(ComparedArticle other) {
    return Objects.equals(article.language(), other.article.language());
  }

  /**
   * How alike two articles are, 0 to 1: in one language by the words of title, lead and text, in
   * two by their entities. The farther apart in time, the less.
   */
  double similarity(ComparedArticle other) {
    StoryTerms terms = article.terms();
    StoryTerms others = other.article.terms();
    double likeness;
    if (isInLanguageOf(other)) {
      likeness = terms.head().shared(others.head()) < FEWEST_WORDS ? 0 : byWords(other);
    } else {
      likeness =
          terms.entities().shared(others.entities()) < FEWEST_ENTITIES ? 0 : byEntities(other);
    }
    return likeness * TimeDecay.after(daysFrom(other));
  }

  /** How alike two texts in one language are, 0 to 1, at whatever time. */
  double byWords(ComparedArticle other) {
    measure();
    other.measure();
    StoryTerms terms = article.terms();
    StoryTerms others = other.article.terms();
    return (cosine(terms.head(), others.head(), head * other.head)
            + cosine(terms.body(), others.body(), body * other.body))
        / 2;
  }

  private double byEntities(ComparedArticle other) {
    measure();
    other.measure();
    return cosine(
        article.terms().entities(), other.article.terms().entities(), entities * other.entities);
  }

  private double cosine(FieldTerms own, FieldTerms others, double lengths) {
    return lengths == 0 ? 0 : Math.min(1, own.product(others, frequencies) / lengths);
  }

  private double daysFrom(ComparedArticle other) {
    return Duration.between(article.datedAt(), other.article.datedAt()).toMinutes()
        / MINUTES_OF_DAY;
  }

  /** Words that were rare may be common when a tenth more articles have passed. */
  private void measure() {
    if (measuredAt == 0 || frequencies.articles() > 1.1 * measuredAt) {
      measuredAt = Math.max(1, frequencies.articles());
      head = length(article.terms().head());
      body = length(article.terms().body());
      entities = length(article.terms().entities());
    }
  }

  private float length(FieldTerms field) {
    return (float) Math.sqrt(field.product(field, frequencies));
  }
}
