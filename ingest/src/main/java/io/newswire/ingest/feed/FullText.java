package io.newswire.ingest.feed;

import io.newswire.ingest.extract.html.HtmlPages;
import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.model.CanonicalUrl;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Decides whether a feed has the whole text of an article. It has if what it calls the content, or
 * else the description, is as long as an article (1,000 characters), has five sentences, and
 * neither ends in an ellipsis nor with a link to go on reading on the article's page.
 */
final class FullText {
  private static final int ARTICLE = 1_000;
  private static final int SHORT_ARTICLE = 250;
  private static final int SHORT_SENTENCES = 2;
  private static final int TEASER = 80;
  private static final int SENTENCES = 5;
  private static final int TRAILER = 300;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？؟।][\"'”’»)]*(\\s|$)");
  private static final Pattern CUT = Pattern.compile("(…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])\\W*$");

  private FullText() {}

  /** The article's HTML without what feeds add below it; empty if the text is not there in full. */
  static Optional<String> of(FeedEntry entry) {
    return first(entry, ARTICLE, SENTENCES);
  }

  /** As {@link #of}, of an article that may be short: what is taken where its page is missing. */
  static Optional<String> ofShort(FeedEntry entry) {
    return first(entry, SHORT_ARTICLE, SHORT_SENTENCES);
  }

  private static Optional<String> first(FeedEntry entry, int length, int sentences) {
    return Stream.of(entry.content(), entry.summary())
        .filter(html -> html != null && html.length() >= length)
        .flatMap(html -> whole(html, entry, length, sentences).stream())
        .findFirst();
  }

  /** What there is of the article's text, if it is more than a few words: the longer of both. */
  static Optional<String> partOf(FeedEntry entry) {
    return Stream.of(entry.content(), entry.summary())
        .filter(html -> html != null && text(html).length() >= TEASER)
        .max((one, other) -> Integer.compare(text(one).length(), text(other).length()));
  }

  private static Optional<String> whole(String html, FeedEntry entry, int length, int sentences) {
    Element body = Jsoup.parseBodyFragment(html).body();
    Element last = lastBlock(body);
    if (last.text().length() < TRAILER && leadsTo(last, entry.url())) {
      // Such as "The post ... appeared first on ...", which names the article. Anything else that
      // ends with the article's own address is a way to the rest of it.
      if (entry.title() == null || !lower(last.text()).contains(lower(entry.title()))) {
        return Optional.empty();
      }
      if (last != body) {
        last.remove();
      }
    }
    String text = text(body.html());
    boolean whole =
        text.length() >= length
            && !CUT.matcher(text).find()
            && SENTENCE_END.matcher(text).results().limit(sentences).count() == sentences;
    return whole ? Optional.of(body.html()) : Optional.empty();
  }

  private static Element lastBlock(Element body) {
    Set<Element> withText = withText(body);
    Element last = body;
    while (true) {
      Element child =
          last.children().stream()
              .filter(it -> it.isBlock() && withText.contains(it))
              .reduce((one, next) -> next)
              .orElse(null);
      if (child == null) {
        return last;
      }
      last = child;
    }
  }

  /** The elements for which jsoup's hasText is true, which looks through all that one contains. */
  private static Set<Element> withText(Element body) {
    Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    body.nodeStream(TextNode.class)
        .filter(text -> !text.isBlank())
        .forEach(
            text -> {
              Element around = text.parent();
              while (around != null && found.add(around)) {
                around = around.parent();
              }
            });
    return found;
  }

  private static boolean leadsTo(Element block, String url) {
    return url != null
        && block.select("a[href]").stream()
            .map(link -> CanonicalUrl.of(link.attr("href")))
            .anyMatch(CanonicalUrl.of(url)::equals);
  }

  private static String text(String html) {
    return HtmlPages.fragmentText(html).strip();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
