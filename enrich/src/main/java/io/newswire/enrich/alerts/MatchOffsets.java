package io.newswire.enrich.alerts;

import io.newswire.enrich.alerts.ArticleSearcher.Hit;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Mention;
import io.newswire.model.Speaker;
import io.newswire.model.alert.MatchedSpan;
import io.newswire.query.QueryField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Maps the hits in a {@link ArticleFields} to spans of the article. */
final class MatchOffsets {
  private static final String TITLE = QueryField.TITLE.fieldName();
  private static final String TEXT = QueryField.TEXT.fieldName();

  /** Title before text, then by start; of two with the same start the longer first. */
  private static final Comparator<MatchedSpan> ORDER =
      Comparator.comparing((MatchedSpan span) -> span.field().equals(TEXT))
          .thenComparingInt(MatchedSpan::start)
          .thenComparingInt(span -> -span.end());

  private final EnrichedArticle enriched;
  private final Article article;

  MatchOffsets(EnrichedArticle enriched) {
    this.enriched = enriched;
    this.article = enriched.article();
  }

  /** The spans of a match without nested ones, at most {@link RuleMatch#MAX_SPANS}. */
  List<MatchedSpan> of(Collection<Hit> hits) {
    List<MatchedSpan> spans = new ArrayList<>();
    hits.stream()
        .sorted(Comparator.comparing(Hit::field)) // of two at one place, always the same one
        .flatMap(this::spans)
        .sorted(ORDER)
        .forEach(
            span -> {
              if (spans.isEmpty() || !within(span, spans.get(spans.size() - 1))) {
                spans.add(span);
              }
            });
    return spans.subList(0, Math.min(spans.size(), RuleMatch.MAX_SPANS));
  }

  private static boolean within(MatchedSpan span, MatchedSpan other) {
    return span.field().equals(other.field()) && span.end() <= other.end();
  }

  private Stream<MatchedSpan> spans(Hit hit) {
    QueryField field = QueryField.ofLuceneField(hit.field());
    return switch (field) {
      case TITLE -> Stream.of(inTitle(hit.start(), hit.end()));
      case TEXT, SAID -> Stream.of(inText(field, hit.start(), hit.end()));
      case STORY -> Stream.of(inStory(hit));
      case SPEAKER -> Stream.of(ofSpeaker(enriched.quotes().get(hit.start()).speaker()));
      case PERSON, ORGANIZATION, PLACE -> ofEntity(field, hit.start());
      case SOURCE, LANGUAGE, DESCRIPTION, AUTHOR, SECTION, KEYWORD -> Stream.empty();
    };
  }

  private MatchedSpan inStory(Hit hit) {
    int text = ArticleFields.textOffset(article);
    return hit.start() < text
        ? inTitle(hit.start(), hit.end())
        : inText(QueryField.TEXT, hit.start() - text, hit.end() - text);
  }

  /**
   * Lucene may say of a sloppy phrase with a word twice that it ends at a later place of that word,
   * which may stand in the text.
   */
  private MatchedSpan inTitle(int start, int hitEnd) {
    int end = Math.min(hitEnd, article.title().length());
    return new MatchedSpan(TITLE, TITLE, start, end, article.title().substring(start, end));
  }

  private MatchedSpan inText(QueryField field, int start, int end) {
    return new MatchedSpan(
        TEXT, field.fieldName(), start, end, article.text().substring(start, end));
  }

  private static MatchedSpan ofSpeaker(Speaker speaker) {
    return new MatchedSpan(
        TEXT, QueryField.SPEAKER.fieldName(), speaker.start(), speaker.end(), speaker.text());
  }

  private Stream<MatchedSpan> ofEntity(QueryField field, int entity) {
    String id = enriched.entities().get(entity).id();
    return enriched.mentions().stream()
        .filter(mention -> id.equals(mention.entity()))
        .map(mention -> ofMention(field, mention));
  }

  private static MatchedSpan ofMention(QueryField field, Mention mention) {
    return new MatchedSpan(TEXT, field.fieldName(), mention.start(), mention.end(), mention.text());
  }
}
