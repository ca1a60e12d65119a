package io.newswire.admin.rules;

import io.newswire.admin.AdminException;
import io.newswire.model.AlertRule;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** From what somebody wants a rule to be to what is written. */
public final class RuleMerge {
  private RuleMerge() {}

  /**
   * The rule's id: its first name in small letters and digits, such as {@code harbour-fraud}.
   *
   * @throws AdminException if the name has neither letter nor digit
   */
  public static String idOf(String name) {
    String id =
        name.strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    if (id.isEmpty()) {
      throw new AdminException("the name '" + name + "' has no letter; give the rule a name");
    }
    return id;
  }

  /**
   * The next state of a rule; empty if nothing changes. Whether it is enabled and snoozed stays as
   * it was where {@code wanted} does not say.
   *
   * @param there null if it is new
   */
  public static Optional<AlertRule> of(AlertRule there, AlertRule wanted, Instant now) {
    if (there == null) {
      return Optional.of(wanted.with(it -> it.version(1).updatedAt(now)));
    }
    AlertRule next =
        wanted.with(
            it ->
                it.enabled(wanted.enabled() == null ? there.enabled() : wanted.enabled())
                    .snoozedUntil(
                        wanted.snoozedUntil() == null
                            ? there.snoozedUntil()
                            : wanted.snoozedUntil())
                    .version(asksTheSame(there, wanted) ? there.version() : there.version() + 1)
                    .updatedAt(there.updatedAt()));
    return next.equals(there) ? Optional.empty() : Optional.of(next.withUpdatedAt(now));
  }

  private static boolean asksTheSame(AlertRule one, AlertRule other) {
    return Objects.equals(one.query(), other.query())
        && one.inTitleOnly() == other.inTitleOnly()
        && one.sources().equals(other.sources())
        && one.languages().equals(other.languages());
  }
}
