package io.newswire.enrich;

import io.newswire.model.Article;
import io.newswire.model.BoundPublisher;
import io.newswire.model.RejectedException;
import io.newswire.model.RejectionClass;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/** Checks whether a publisher may change a known article. */
final class OwnershipCheck {
  private OwnershipCheck() {}

  /**
   * Checks a change. Any sender may write a new article, and a sender without a binding may write
   * every article. A bound publisher may change articles of its own source, and articles at its own
   * sites regardless of who sent them first.
   *
   * @param known the stored revision; null for a new article
   * @param sender empty for a sender without a binding
   * @throws RejectedException if the article belongs to another source, or its source is unknown;
   *     the reason names both
   */
  static void check(Revision known, Article article, Optional<BoundPublisher> sender)
      throws RejectedException {
    if (known == null || sender.isEmpty() || may(sender.get(), known, article)) {
      return;
    }
    String who =
        "publisher '%s' is bound to source '%s'"
            .formatted(sender.get().name(), sender.get().source());
    throw new RejectedException(
        RejectionClass.FORBIDDEN,
        known.source() == null
            ? "the source of article %s is unknown, and %s".formatted(name(article), who)
                + ": push it once with its source through a feed or a publisher without a binding"
            : "article %s is of source '%s', and %s".formatted(name(article), known.source(), who)
                + ": it may change and withdraw its own articles, and nothing else");
  }

  private static boolean may(BoundPublisher sender, Revision known, Article article) {
    return isSame(sender.source(), known.source())
        || sender.isOfSites(article.url())
        || (known.source() == null && known.isOnlyWithdrawn());
  }

  /** Compares in NFC, because one of the two was read from a document. */
  private static boolean isSame(String source, String known) {
    return known != null
        && Normalizer.normalize(source, Form.NFC).equals(Normalizer.normalize(known, Form.NFC));
  }

  private static String name(Article article) {
    return article.url() == null ? article.id() : article.id() + ", " + article.url() + ",";
  }
}
