package io.newswire.desk.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.desk.live.LiveItem;
import io.newswire.desk.live.LiveVersions;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.TextCut;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.Snippet;
import io.newswire.model.history.FactChange;
import java.time.Instant;
import java.util.List;

/**
 * What is shown of an alert; short, however long its texts are.
 *
 * <p>Until the end of an embargo nothing of the article is given. Of an article that was withheld
 * only its headline and source stay, so that readers know what is recalled; of a killed one only
 * its source.
 *
 * @param reason why it is recalled: {@code withheld}, {@code canceled} or {@code corrected}; or
 *     {@code snoozed}; null otherwise
 * @param sequence 1 for the first version of this alert, one more for each further
 * @param embargoedUntil null where the article has no embargo
 * @param volume the figures of a rule that fires on a number of articles
 * @param throttled how many further articles matched within the rule's throttle
 * @param arrivedAt when it changed, or its embargo ended
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AlertItem(
    String id,
    AlertKind kind,
    String reason,
    int sequence,
    String ruleId,
    String ruleName,
    String articleId,
    String source,
    String title,
    String url,
    String language,
    PublicationTime publishedAt,
    Instant embargoedUntil,
    List<String> matchedWords,
    List<Snippet> snippets,
    List<FactChange> changes,
    String volume,
    int throttled,
    Instant matchedAt,
    Instant arrivedAt)
    implements LiveItem {
  private static final int NAME_LENGTH = 200;
  private static final int TITLE_LENGTH = 300;
  private static final int SNIPPET_LENGTH = 600;
  private static final int SNIPPETS = 3;
  private static final int WORDS = 12;
  private static final int WORD_LENGTH = 80;

  /** What may be shown of an alert, and from when on. */
  public static LiveVersions<AlertItem> versions(Alert alert) {
    Instant until = alert.embargoedUntil();
    Instant changed = alert.changedAt();
    AlertItem shown =
        of(
            isWithdrawn(alert) ? withoutText(alert) : alert,
            until != null && until.isAfter(changed) ? until : changed);
    return until == null
        ? LiveVersions.always(shown)
        : new LiveVersions<>(until, of(withoutArticle(alert), changed), shown);
  }

  /** What may be shown of an alert at a moment. */
  public static AlertItem at(Alert alert, Instant now) {
    LiveVersions<AlertItem> versions = versions(alert);
    return versions.until().isAfter(now) ? versions.hidden() : versions.shown();
  }

  private static boolean isWithdrawn(Alert alert) {
    return alert.kind() == AlertKind.RECALL
        && List.of(PublishingStatus.CANCELED.code(), PublishingStatus.WITHHELD.code())
            .contains(String.valueOf(alert.reason()));
  }

  private static Alert withoutText(Alert alert) {
    return alert.with(
        it ->
            it.articleId(null)
                .url(null)
                .matchedWords(List.of())
                .snippets(List.of())
                .title(alert.recallsKilled() ? null : alert.title())
                .changes(List.of())
                .volume(null));
  }

  private static Alert withoutArticle(Alert alert) {
    return withoutText(alert)
        .with(it -> it.title(null).language(null).publishedAt(null).throttled(0));
  }

  private static AlertItem of(Alert alert, Instant arrivedAt) {
    return new AlertItem(
        alert.id(),
        alert.kind(),
        alert.reason(),
        alert.sequence(),
        alert.ruleId(),
        cut(alert.ruleName(), NAME_LENGTH),
        alert.articleId(),
        cut(alert.source(), NAME_LENGTH),
        cut(alert.title(), TITLE_LENGTH),
        alert.url(),
        alert.language(),
        alert.publishedAt(),
        alert.embargoedUntil(),
        words(alert),
        snippets(alert),
        alert.changes(),
        volume(alert),
        alert.throttled(),
        alert.matchedAt(),
        arrivedAt);
  }

  /** A recalled alert is shown, too. */
  @Override
  public boolean isCurrent() {
    return true;
  }

  private static List<String> words(Alert alert) {
    return alert.matchedWords().stream().limit(WORDS).map(it -> cut(it, WORD_LENGTH)).toList();
  }

  private static String volume(Alert alert) {
    return alert.volume() == null || alert.volume().articles().isEmpty()
        ? null
        : cut(alert.volume().inWords(), SNIPPET_LENGTH);
  }

  private static List<Snippet> snippets(Alert alert) {
    return alert.snippets().stream().limit(SNIPPETS).map(AlertItem::cut).toList();
  }

  private static Snippet cut(Snippet snippet) {
    String text = cut(snippet.text(), SNIPPET_LENGTH);
    return new Snippet(
        snippet.start(),
        text,
        snippet.spans().stream().filter(span -> span.end() <= text.length()).toList());
  }

  private static String cut(String text, int most) {
    return text == null ? null : TextCut.shorten(text, most);
  }
}
