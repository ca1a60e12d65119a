package io.newswire.enrich;

import io.newswire.model.Article;
import io.newswire.model.BoundPublisher;
import io.newswire.model.RejectedException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/** Decides who may change an article that is known. */
final class OwnershipCheck {
  private OwnershipCheck() {}

  /**
   * Lets everybody write an article that is new, and a sender that is not bound write any. A bound
   * publisher may change what is of its source, and what stands at its own sites, whoever sent that
   * first.
   *
   * @param known null if the article was never seen
   * @param sender empty if nobody has bound it
   * @throws RejectedException if the article is another's, or it is not known whose it is; the
   *     reason names both
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
        known.source() == null
            ? "it is not known whose article %s is, and %s".formatted(name(article), who)
                + ": push it once without a binding, as a feed or a publisher without one does,"
                + " with the source it is of"
            : "article %s is of source '%s', and %s".formatted(name(article), known.source(), who)
                + ": it may change and withdraw its own articles, and nothing else");
  }

  private static boolean may(BoundPublisher sender, Revision known, Article article) {
    return isSame(sender.source(), known.source())
        || sender.isOfSites(article.url())
        || (known.source() == null && known.isOnlyWithdrawn());
  }

  /** The same characters, however they are composed: one of them was read from a document. */
  private static boolean isSame(String source, String known) {
    return known != null
        && Normalizer.normalize(source, Form.NFC).equals(Normalizer.normalize(known, Form.NFC));
  }

  private static String name(Article article) {
    return article.url() == null ? article.id() : article.id() + ", " + article.url() + ",";
  }
}
