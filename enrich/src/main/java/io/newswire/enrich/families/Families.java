package io.newswire.enrich.families;

import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.alerts.StandingAlerts;
import io.newswire.enrich.stories.StoryAlert;
import io.newswire.enrich.stories.StoryArticle;
import io.newswire.enrich.stories.StoryIndex;
import io.newswire.model.Json;
import io.newswire.model.Story;
import io.newswire.model.alert.AlertRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives articles their families and stories. One instance serves all threads of a process. It knows
 * the articles of other processes as soon as their signatures are on {@code news.signatures}.
 */
public final class Families implements StandingAlerts {
  private static final Logger LOG = LoggerFactory.getLogger(Families.class);

  private final StoryIndex stories;
  private final FamilyIndex index;
  private final FamilyFinder finder;

  /** Held from the decision on a story until its alerts are known, so that one article fires. */
  private final Object assigning = new Object();

  private volatile ReadOnlyKeyValueStore<String, byte[]> store;

  /**
   * Makes an instance that knows no articles.
   *
   * @param mostArticles the number of articles that new ones are compared with; the oldest are
   *     given up first. Each takes about 600 bytes of heap
   * @param mostInStories of these, the number that are compared to find stories. Each takes about
   *     2,300 bytes more
   */
  public Families(int mostArticles, int mostInStories) {
    stories = new StoryIndex(mostInStories);
    index = new FamilyIndex(mostArticles, stories, this::stored);
    finder = new FamilyFinder(index);
  }

  /**
   * Gives an article its family, and says which of its alerts another one of the family covers.
   *
   * @param now by which rules are snoozed and embargoes end
   */
  public ArticleWithFamily assign(MatchedArticle matched, Instant now) {
    FamilyDecision decision = finder.decide(matched, now);
    Signature signature = decision.signature();
    return new ArticleWithFamily(
        new MatchedArticle(
            matched.article().withFamily(signature == null ? null : signature.family()),
            matched.matches(),
            decision.folded(),
            decision.copies()),
        signature);
  }

  /**
   * Gives an article with a family its story: that of the family, or of an event like its own.
   *
   * @param now as in {@link #assign}
   */
  public ArticleWithFamily assignStory(ArticleWithFamily assigned, Instant now) {
    Signature signature = assigned.signature();
    if (signature == null) {
      return assigned;
    }
    String id = assigned.matched().article().article().id();
    try {
      synchronized (assigning) {
        Map<String, StoryAlert> before = stories.alerts(id);
        StoryArticle article = signature.storyArticle(id);
        Story story = stories.assign(article, signature.family().of());
        Map<String, StoryAlert> standing = stories.standing(story.id(), id);
        Map<String, StoryAlert> named = stories.toName(standing, story.id(), article);
        StoryAlerts alerts = StoryAlerts.decide(assigned.matched(), standing, named, before, now);
        Signature complete = alerts.addTo(signature).with(it -> it.story(story));
        index.add(id, complete);
        return assigned.inStory(complete, alerts.firings().folded());
      }
    } catch (RuntimeException e) {
      revert(id);
      throw e;
    }
  }

  /** Undoes both for an article that is rejected after them. */
  public void revert(String id) {
    index.revert(id);
  }

  @Override
  public boolean isCovered(String articleId, AlertRule rule) {
    String key = Signature.alertKey(rule);
    return switch (rule.often()) {
      case ARTICLE -> false;
      case FAMILY -> finder.isCovered(articleId, key);
      case STORY -> isCoveredInStory(articleId, key);
    };
  }

  private boolean isCoveredInStory(String articleId, String alertKey) {
    Signature known = index.signature(articleId);
    StoryAlert standing = stories.standing(articleId).get(alertKey);
    return known != null && standing != null && standing.isSentBefore(known.embargoedUntil());
  }

  private Signature stored(String id) {
    return read(store.get(id)).orElse(null);
  }

  private static Optional<Signature> read(byte[] json) {
    return Json.find(json, Signature.class).filter(Signature::valid);
  }

  /** Loads what is stored, and reads signatures from there from now on. */
  public void load(ReadOnlyKeyValueStore<String, byte[]> store) {
    this.store = store;
    try (KeyValueIterator<String, byte[]> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> next = all.next();
        if (!index.knows(next.key)) {
          read(next.value).ifPresent(signature -> index.stored(next.key, signature));
        }
      }
    }
    LOG.info("{} articles to compare new ones with", index.size());
  }

  /**
   * Takes note of a record of {@code news.signatures}, which is stored already.
   *
   * @param value empty, null and what is no signature make the article forgotten
   * @return whether it is a signature
   */
  public boolean changed(String id, byte[] value) {
    Optional<Signature> signature = read(value);
    signature.ifPresentOrElse(it -> index.stored(id, it), () -> index.unstored(id));
    return signature.isPresent();
  }

  /** The articles that are given up, whose signatures are to be removed. */
  List<String> expired(Instant now) {
    return index.expired(now);
  }
}
