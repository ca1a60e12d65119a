package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.Family;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RejectedException;
import io.newswire.model.Story;
import io.newswire.model.history.FactChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * A rule and an article that matched it: the value on {@code news.alerts}, where the key is the
 * rule's id. The latest record of an id says all about it.
 *
 * @param id see {@link AlertId}
 * @param kind whether the article matches, or matched and no longer does
 * @param sequence 1 for the first record of this id, one more for each further
 * @param silent true where nobody is to be notified of this record: only its counts changed, or the
 *     rule is snoozed; null where its destinations are to be notified
 * @param reason why it is recalled: {@code withheld}, {@code canceled} or {@code corrected}; why
 *     nobody is notified: {@code snoozed}, {@code muted}, {@code copy} where the rule fired for
 *     another article of the family, {@code story} where it fired for another one of the story, or
 *     {@code embargo} until that of the article ends; null otherwise
 * @param mutedBy the query of the muted words that the article has; null if it has none
 * @param destinations where it is sent, as the rule said when the article matched; a recall goes
 *     where the match went, whatever the rule says by then
 * @param digest when it is sent with others, as the rule said then; null means at once
 * @param articleId the article's id
 * @param familyId the id of the article's {@link Family}; null if it has none
 * @param storyId the id of the article's {@link Story}; null if it has none
 * @param mergedStories as in {@link Story#merged()}
 * @param revision the article's revision that last changed this alert
 * @param matches the words that made the rule match, by field and offset; none where the rule asks
 *     only for source or language
 * @param matchedWords those words as written, each once
 * @param snippets at most three pieces of the text around them
 * @param changes the facts that the revision changed, of a rule that fires on them
 * @param volume the figures that decided, of a rule that fires on a number of articles
 * @param copies of a recall because of a withdrawal: other articles with the same text, some of
 *     them if there are many
 * @param repeated how many later revisions matched again
 * @param throttled how many further articles matched within the rule's throttle
 * @param matchedAt when the article first matched
 * @param changedAt when this record was made
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Alert(
    String id,
    AlertKind kind,
    int sequence,
    Boolean silent,
    String reason,
    String ruleId,
    String ruleName,
    int ruleVersion,
    String mutedBy,
    List<String> destinations,
    Digest digest,
    String articleId,
    String familyId,
    String storyId,
    List<String> mergedStories,
    Integer revision,
    String url,
    String source,
    String title,
    String language,
    PublicationTime publishedAt,
    Instant embargoedUntil,
    List<String> people,
    List<String> organizations,
    List<String> places,
    List<String> speakers,
    List<MatchedSpan> matches,
    List<String> matchedWords,
    List<Snippet> snippets,
    List<FactChange> changes,
    AlertVolume volume,
    List<AlertCopy> copies,
    int repeated,
    int throttled,
    Instant receivedAt,
    Instant extractedAt,
    Instant firstSeenAt,
    Instant enrichedAt,
    Instant matchedAt,
    Instant changedAt)
    implements AlertBuilder.With {

  /** The reason of a match that nobody is notified of, because the rule fired for its family. */
  public static final String COPY = "copy";

  /** The reason of a match that nobody is notified of, because the article has muted words. */
  public static final String MUTED = "muted";

  /** The reason of a match that nobody is notified of, because the rule fired for its story. */
  public static final String SAME_STORY = "story";

  /** The reason of a match that its rule holds until the end of the embargo of its article. */
  public static final String EMBARGO = "embargo";

  public Alert {
    mergedStories = copy(mergedStories);
    destinations = copy(destinations);
    people = copy(people);
    organizations = copy(organizations);
    places = copy(places);
    speakers = copy(speakers);
    matches = copy(matches);
    matchedWords = copy(matchedWords);
    snippets = copy(snippets);
    changes = copy(changes);
    copies = copy(copies);
  }

  /**
   * Reads an alert as its topics carry it.
   *
   * @throws RejectedException if it is none, or lacks what every stage needs: id, kind, rule and
   *     time
   */
  public static Alert read(byte[] json) throws RejectedException {
    Alert alert = Json.read(json, Alert.class);
    require(alert.id(), "id");
    require(alert.kind(), "kind");
    require(alert.ruleId(), "ruleId");
    require(alert.changedAt(), "changedAt");
    return alert;
  }

  private static void require(Object value, String field) throws RejectedException {
    if (value == null || "".equals(value)) {
      throw new RejectedException(
          "the alert has no %s; give it the field '%s'".formatted(field, field));
    }
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** The same without the words of the article and the names in it, but for its headline. */
  public Alert withoutText() {
    return with(
        it ->
            it.people(List.of())
                .organizations(List.of())
                .places(List.of())
                .speakers(List.of())
                .matches(List.of())
                .matchedWords(List.of())
                .snippets(List.of())
                .changes(List.of())
                .volume(
                    volume == null
                        ? null
                        : AlertVolume.uncounted(volume.on(), volume.countedAt())));
  }

  /** Whether it takes back an alert of an article that was killed. */
  public boolean recallsKilled() {
    return kind == AlertKind.RECALL && PublishingStatus.CANCELED.code().equals(reason);
  }

  /** Whether nobody is notified of it because the rule fired for another article like it. */
  public boolean folded() {
    return COPY.equals(reason) || SAME_STORY.equals(reason);
  }

  /** Whether its article is under embargo at that time. */
  public boolean embargoed(Instant now) {
    return embargoedUntil != null && now.isBefore(embargoedUntil);
  }

  /** Whether it is held until the end of the embargo of its article. */
  public boolean held() {
    return kind == AlertKind.MATCH && EMBARGO.equals(reason);
  }

  /** Whether the rule's destinations are to be notified of this record. */
  public boolean audible() {
    return !Boolean.TRUE.equals(silent);
  }
}
