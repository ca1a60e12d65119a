package io.newswire.deliver.queue;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.StoryIds;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of what is sent in one digest: by destination and rule, then in the order of arrival,
 * but the alerts of one story stand together, where the first of them stands.
 */
final class DigestOrder {
  /** The alerts of a rule for a story; that of an article without one is alone. */
  private record Group(String destination, String rule, String story) {}

  private final StoryIds stories;
  private final Map<Group, Long> firsts = new HashMap<>();

  private DigestOrder(Collection<PendingDelivery> parts) {
    stories = StoryIds.of(parts.stream().map(DigestOrder::alert).toList());
    parts.forEach(part -> firsts.merge(group(part), part.offset(), Math::min));
  }

  static List<PendingDelivery> sort(Collection<PendingDelivery> parts) {
    DigestOrder order = new DigestOrder(parts);
    return parts.stream()
        .sorted(
            Comparator.comparing((PendingDelivery part) -> part.delivery().destination())
                .thenComparing(
                    part -> alert(part).ruleName(), Comparator.nullsFirst(String::compareTo))
                .thenComparing(part -> order.firsts.get(order.group(part)))
                .thenComparing(PendingDelivery::offset))
        .toList();
  }

  private Group group(PendingDelivery part) {
    Alert alert = alert(part);
    String story = stories.of(alert);
    return new Group(
        part.delivery().destination(), alert.ruleName(), story == null ? alert.id() : story);
  }

  private static Alert alert(PendingDelivery part) {
    return part.delivery().alerts().get(0);
  }
}
