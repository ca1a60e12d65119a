package io.newswire.desk.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.desk.live.LiveSnapshot;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/**
 * Which alerts are asked for; null is no condition.
 *
 * @param rule a rule's name in any case, or its id
 * @param since what changed at this moment or later
 * @param size the most of a page, 1 to 1,000
 * @param cursor that of the page before, as {@link AlertPage} gave it
 */
public record AlertQuery(String rule, Instant since, int size, String cursor) {
  private static final int LARGEST = 1_000;
  private static final int LAST_NANO = 999_999_999;
  private static final Comparator<AlertItem> NEWEST_FIRST =
      Comparator.comparing(AlertItem::arrivedAt).reversed().thenComparing(AlertItem::id);

  /**
   * A query.
   *
   * @throws IllegalArgumentException if size or cursor cannot be used; the message says why
   */
  public AlertQuery {
    if (size < 1 || size > LARGEST) {
      throw new IllegalArgumentException(
          "size is %d; it may be 1 to %d; use a cursor for more".formatted(size, LARGEST));
    }
    cursor = cursor == null ? null : decoded(cursor);
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "cursor '%s' is invalid; use the cursor of an earlier answer".formatted(cursor), e);
    }
  }

  /** The page of the alerts that are remembered since a moment. */
  AlertPage page(LiveSnapshot<AlertItem> snapshot, Instant remembered) {
    List<AlertItem> all =
        snapshot.items().stream().filter(this::keeps).sorted(NEWEST_FIRST).toList();
    List<AlertItem> rest = all.stream().filter(this::isBehindCursor).toList();
    List<AlertItem> page = rest.subList(0, Math.min(size, rest.size()));
    boolean more = !page.isEmpty() && page.size() < rest.size();
    return new AlertPage(
        snapshot.position(),
        all.size(),
        remembered,
        page,
        more ? encoded(position(page.get(page.size() - 1))) : null);
  }

  private boolean keeps(AlertItem item) {
    boolean ofRule =
        rule == null || rule.equalsIgnoreCase(item.ruleName()) || rule.equals(item.ruleId());
    return ofRule && (since == null || !item.arrivedAt().isBefore(since));
  }

  private boolean isBehindCursor(AlertItem item) {
    return cursor == null || position(item).compareTo(cursor) > 0;
  }

  /** Texts that sort as {@link #NEWEST_FIRST} does. */
  private static String position(AlertItem item) {
    Instant at = item.arrivedAt();
    return "%019d.%09d.%s"
        .formatted(Long.MAX_VALUE - at.getEpochSecond(), LAST_NANO - at.getNano(), item.id());
  }

  private static String encoded(String position) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
  }
}
