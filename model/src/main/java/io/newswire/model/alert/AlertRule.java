package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What somebody wants alerts of: the value on {@code news.alert-rules}, where the key is its id and
 * an empty value removes it.
 *
 * @param id never changes, while everything else may
 * @param name for people
 * @param query Lucene's syntax; words without a field are looked for in title and text
 * @param titleOnly whether words without a field are looked for in the title alone; null means no
 * @param sources publishers to look at, as articles name them, in any case; empty means all
 * @param languages ISO 639 codes of the articles to look at; empty means all
 * @param enabled null means yes
 * @param snoozedUntil no alert is sent before; null means now
 * @param throttle after an alert, the time in which further articles are only counted; null means
 *     none. ISO 8601 in JSON, such as {@code "PT1H"}
 * @param per how often it fires; null means {@link AlertPer#ARTICLE}, as in rules of older releases
 * @param on what makes it fire; null means {@link AlertTrigger#MATCH}
 * @param mutes true where it fires on nothing, but silences all other rules on the articles that it
 *     matches; null means no
 * @param holdEmbargo whether alerts of an article under embargo are sent when that ends; null means
 *     they are sent at once
 * @param digest when to send all alerts of a day together; null means at once, one by one
 * @param destinations where to send it, such as {@code webhook:newsroom}; the configuration knows
 *     what stands behind a name
 * @param version 1 for the first, one more for each change of what it asks for: query, title only,
 *     sources, languages, what makes it fire, whether it mutes
 * @param updatedAt when anything of it last changed
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AlertRule(
    String id,
    String name,
    String query,
    Boolean titleOnly,
    List<String> sources,
    List<String> languages,
    Boolean enabled,
    Instant snoozedUntil,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Duration throttle,
    AlertPer per,
    AlertTrigger on,
    Boolean mutes,
    Boolean holdEmbargo,
    Digest digest,
    List<String> destinations,
    int version,
    Instant updatedAt)
    implements AlertRuleBuilder.With {

  public AlertRule {
    sources = sources == null ? List.of() : List.copyOf(sources);
    languages = languages == null ? List.of() : List.copyOf(languages);
    destinations = destinations == null ? List.of() : List.copyOf(destinations);
  }

  /** A rule with nothing but a query, which is its name too; its first version. */
  public static AlertRule of(String id, String query) {
    return AlertRuleBuilder.builder().id(id).name(query).query(query).version(1).build();
  }

  /** Whether articles are looked at for it at all. */
  public boolean active() {
    return !Boolean.FALSE.equals(enabled);
  }

  /** What makes it fire. */
  public AlertTrigger trigger() {
    return on == null ? AlertTrigger.MATCH : on;
  }

  /** Whether it silences others, and fires on nothing. */
  public boolean mutesOthers() {
    return Boolean.TRUE.equals(mutes);
  }

  /** How often it fires. */
  public AlertPer often() {
    return per == null ? AlertPer.ARTICLE : per;
  }

  /** Whether words without a field are looked for in the title alone. */
  public boolean inTitleOnly() {
    return Boolean.TRUE.equals(titleOnly);
  }

  /** Whether alerts of an article under embargo are sent when that ends. */
  public boolean holdsEmbargo() {
    return Boolean.TRUE.equals(holdEmbargo);
  }

  /** Whether no alert is to be sent at that time. */
  public boolean snoozed(Instant now) {
    return snoozedUntil != null && now.isBefore(snoozedUntil);
  }
}
