package io.newswire.enrich.alerts;

import io.newswire.kafka.WakeUpTimer;
import io.newswire.kafka.WakeUps;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.TraceParent;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertRule;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Emits one alert for each rule and article: for the first revision that matches, and a recall if a
 * later revision no longer matches. Further matching revisions are only counted, but a rule that
 * fires on changes is notified of each that changes a fact. Of a rule that fires once per family or
 * story the alerts of further articles are silent; a further revision of one is notified of if no
 * alert of the family or story stands any more. So are alerts of articles with muted words, until a
 * revision has none.
 *
 * <p>An alert is not recalled if its rule was changed, disabled or failed, because then it is
 * unknown whether the correction removed the match. Alerts of a withdrawn article are always
 * recalled. A recall made before the article was killed is sent once more, silently, without the
 * words.
 *
 * <p>What a rule holds until the end of an embargo is emitted silently, and again when that ends.
 */
final class AlertEmitter implements Processor<byte[], MatchedArticle, String, Object> {
  private static final Logger LOG = LoggerFactory.getLogger(AlertEmitter.class);
  private static final StringSerializer KEYS = new StringSerializer();

  private final RuleRegistry rules;
  private final StandingAlerts standing;
  private final WakeUps wakeUps;
  private ProcessorContext<String, Object> context;
  private KeyValueStore<String, AlertState> alertStates;
  private HeldAlerts heldAlerts;
  private WakeUpTimer release;
  private ClockSender clock;

  AlertEmitter(RuleRegistry rules, StandingAlerts standing, WakeUps wakeUps) {
    this.rules = rules;
    this.standing = standing;
    this.wakeUps = wakeUps;
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    this.context = context;
    alertStates = context.getStateStore(AlertTopology.ALERT_STATES);
    StateExpiry.schedule(context, alertStates, AlertState::changedAt);
    clock = new ClockSender(context, rules);
    rules.load(context.<KeyValueStore<String, byte[]>>getStateStore(AlertTopology.RULES));
    heldAlerts = new HeldAlerts(context.getStateStore(AlertTopology.HELD_ALERTS));
    release = new WakeUpTimer(context, wakeUps, this::release);
    release.set(heldAlerts.next(), now());
  }

  @Override
  public void process(Record<byte[], MatchedArticle> record) {
    EnrichedArticle article = record.value().article();
    RuleMatches matches = record.value().matches();
    Instant now = now();
    Map<String, AlertState> before = before(article.article().id());
    for (RuleMatch match : matches.found()) {
      AlertState earlier = before.remove(match.rule().id());
      if (earlier == null && match.fires(article)) {
        Alert first = AlertWriter.of(match, article, now);
        emit(decided(first, match, record.value(), now), isCounted(match.rule()), record);
      } else if (earlier != null
          && isNewer(article.article(), earlier.alert())
          && (match.fires(article) || stands(earlier.alert()))) {
        boolean throttled = stands(earlier.alert()) ? earlier.throttled() : isCounted(match.rule());
        Alert again = again(earlier.alert(), match, record.value(), now);
        emit(decided(again, match, record.value(), now), throttled, record);
      }
    }
    for (AlertState earlier : before.values()) {
      if (recalls(earlier.alert(), article.article(), matches)) {
        emit(AlertWriter.recall(earlier.alert(), record.value(), now), earlier.throttled(), record);
      }
    }
    clock.passed(article.article(), now);
  }

  /**
   * Whether alerts go to the node that has all those of a rule. While an alert stands, its further
   * records go where the first one went, whatever the rule says by then: a recall has to get there.
   */
  private static boolean isCounted(AlertRule rule) {
    return rule.throttle() != null || rule.trigger().countsArticles();
  }

  private static Alert again(Alert earlier, RuleMatch match, MatchedArticle matched, Instant now) {
    boolean changes = match.rule().trigger().isChange();
    boolean copyNoMore = earlier.folded() && !matched.folded().containsKey(match.rule().id());
    boolean mutedNoMore = Alert.MUTED.equals(earlier.reason()) && !matched.matches().muted();
    boolean fires = changes ? match.fires(matched.article()) : copyNoMore || mutedNoMore;
    return fires && !(stands(earlier) && isCountedOtherwise(earlier, match.rule()))
        ? AlertWriter.anew(earlier, match, matched.article(), now)
        : AlertWriter.again(earlier, match, matched.article(), now);
  }

  private static boolean stands(Alert earlier) {
    return earlier.kind() == AlertKind.MATCH;
  }

  /** Whether the rule began or ceased to fire on a number of articles after the alert was made. */
  private static boolean isCountedOtherwise(Alert earlier, AlertRule rule) {
    return (earlier.volume() != null) != rule.trigger().countsArticles();
  }

  /**
   * The alert, silent if nobody is to be notified of it because of its words or of another one, or
   * until the end of the embargo.
   */
  private static Alert decided(Alert alert, RuleMatch match, MatchedArticle matched, Instant now) {
    Alert decided = HeldAlerts.decide(alert, match.rule(), now);
    if (!decided.audible() && !decided.held()) {
      return decided;
    }
    if (matched.matches().muted()) {
      return AlertWriter.muted(alert, matched.matches().mutedBy());
    }
    return matched.folded().containsKey(alert.ruleId())
        ? AlertWriter.folded(alert, match.rule())
        : decided;
  }

  /** Emits the alerts whose embargo has ended. One that fails would fail again at each start. */
  private void release() {
    Instant now = now();
    for (String key : heldAlerts.takeDue(now)) {
      try {
        RecordWork.attempt(() -> release(key, now));
      } catch (RejectedException e) {
        LOG.error("The held alert {} is not sent when its embargo ends: {}", key, e.getMessage());
        LOG.debug("Cause", e);
      }
    }
    context.commit();
    release.set(heldAlerts.next(), now);
  }

  private boolean release(String key, Instant now) {
    AlertState state = alertStates.get(key);
    boolean due = state != null && state.alert().held() && !state.alert().embargoed(now);
    if (due) {
      Alert alert = released(state.alert(), now);
      emit(alert, state.throttled(), now.toEpochMilli(), new RecordHeaders());
    }
    return due;
  }

  /** Silent still if the rule is gone or snoozed by now, or has fired for another article. */
  private Alert released(Alert held, Instant now) {
    AlertRule rule = rules.rule(held.ruleId());
    Alert released =
        HeldAlerts.released(held, held.embargoedUntil())
            .with(it -> it.sequence(held.sequence() + 1).changedAt(now));
    if (rule == null || !rule.active() || rule.snoozed(now)) {
      return AlertWriter.snoozed(released);
    }
    return standing.isCovered(held.articleId(), rule)
        ? AlertWriter.folded(released, rule)
        : released;
  }

  private Instant now() {
    return Instant.ofEpochMilli(context.currentSystemTimeMs());
  }

  private Map<String, AlertState> before(String articleId) {
    Map<String, AlertState> before = new HashMap<>();
    try (KeyValueIterator<String, AlertState> found =
        alertStates.prefixScan(AlertState.prefix(articleId), KEYS)) {
      while (found.hasNext()) {
        KeyValue<String, AlertState> next = found.next();
        before.put(next.value.alert().ruleId(), next.value);
      }
    }
    return before;
  }

  private static boolean isNewer(Article article, Alert earlier) {
    return earlier.revision() == null
        || article.revision() == null
        || article.revision() > earlier.revision();
  }

  private boolean recalls(Alert earlier, Article article, RuleMatches matches) {
    if (!isNewer(article, earlier)) {
      return false;
    }
    if (!stands(earlier)) {
      return article.status() == PublishingStatus.CANCELED && !earlier.recallsKilled();
    }
    AlertRule rule = rules.rule(earlier.ruleId());
    boolean asked =
        rule != null
            && rule.version() == earlier.ruleVersion()
            && !matches.failed().containsKey(earlier.ruleId());
    return !article.usable() || asked;
  }

  private void emit(Alert alert, boolean throttled, Record<byte[], MatchedArticle> cause) {
    emit(alert, throttled, cause.timestamp(), TraceParent.only(cause.headers()));
    if (alert.held()) {
      release.set(heldAlerts.next(), now());
    }
  }

  private void emit(Alert alert, boolean throttled, long timestamp, Headers headers) {
    AlertState now =
        new AlertState(alert.recallsKilled() ? alert.withTitle(null) : alert, throttled);
    alertStates.put(now.key(), now);
    heldAlerts.note(now);
    context.forward(
        new Record<>(alert.ruleId(), alert, timestamp, headers),
        throttled ? AlertTopology.ALERT_MATCHES : AlertTopology.ALERTS);
  }

  @Override
  public void close() {
    if (release != null) {
      release.cancel();
    }
  }
}
