package io.newswire.index.setup;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Deletes the indices of old months, of all generations. */
public final class Retention {
  private final ElasticsearchClient client;

  public Retention(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * The oldest month to keep.
   *
   * @param months the number of whole months to keep besides the present one, at least 1
   * @param present the present month in UTC
   */
  public static YearMonth oldestKept(int months, YearMonth present) {
    if (months < 1) {
      throw new IllegalArgumentException("months is " + months + "; at least 1 must be kept");
    }
    return present.minusMonths(months);
  }

  /** The names of the indices of all months before a month. */
  public List<String> before(YearMonth oldestKept) throws IOException {
    List<String> old = new ArrayList<>();
    for (String alias : IndexNames.ALIASES) {
      client.indices().get(get -> get.index(IndexNames.all(alias))).result().keySet().stream()
          .filter(
              index ->
                  IndexNames.month(alias, index)
                      .filter(month -> month.isBefore(oldestKept))
                      .isPresent())
          .sorted()
          .forEach(old::add);
    }
    return List.copyOf(old);
  }

  /**
   * Deletes the indices of all months before a month. Idempotent.
   *
   * @return the names of the deleted indices
   */
  public List<String> deleteBefore(YearMonth oldestKept) throws IOException {
    List<String> old = before(oldestKept);
    if (!old.isEmpty()) {
      client.indices().delete(delete -> delete.index(old));
    }
    return old;
  }
}
