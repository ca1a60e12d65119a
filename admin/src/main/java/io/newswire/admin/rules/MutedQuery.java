package io.newswire.admin.rules;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.NotFoundException;
import io.newswire.model.Fingerprint;
import io.newswire.model.TextCut;
import io.newswire.model.alert.AlertRule;
import java.util.List;
import java.util.Locale;

/** Words of which nobody is notified: a rule that silences others, known by its query. */
public final class MutedQuery {
  private static final int LONGEST_NAME = 80;
  private static final int ID_LENGTH = 12;

  private MutedQuery() {}

  /**
   * The rule that mutes words; it is at work also if it was disabled before.
   *
   * @param words a query; the same in any case is the same rule
   * @throws InvalidInputException if there are none
   */
  public static AlertRule of(String words) {
    if (words == null || words.isBlank()) {
      throw new InvalidInputException("no words are given; say which to mute");
    }
    String query = words.strip();
    return AlertRule.of(id(query), query)
        .with(
            it ->
                it.name("muted: " + TextCut.shorten(query, LONGEST_NAME))
                    .mutes(true)
                    .enabled(true));
  }

  /**
   * The rules that silence others, also those that cannot be used, in the order of their names.
   *
   * @throws io.newswire.admin.KafkaUnavailableException as {@link RuleStore#all}
   */
  public static List<StoredRule> all(RuleStore store) {
    return store.all().stream().filter(it -> it.rule() != null && it.rule().mutesOthers()).toList();
  }

  /**
   * The stored rule that mutes words.
   *
   * @param words as they were muted, in any case, or the id or the name of the rule
   * @throws NotFoundException if these are not muted
   */
  public static StoredRule find(RuleStore store, String words) {
    String wanted = words.strip();
    return all(store).stream()
        .filter(
            it ->
                wanted.equalsIgnoreCase(it.rule().query())
                    || it.id().equals(wanted)
                    || it.name().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.MUTE, words));
  }

  private static String id(String query) {
    return "mute-" + Fingerprint.of(query.toLowerCase(Locale.ROOT)).substring(0, ID_LENGTH);
  }
}
