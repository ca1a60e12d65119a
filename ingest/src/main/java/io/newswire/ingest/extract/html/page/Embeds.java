package io.newswire.ingest.extract.html.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Recognises embedded posts of social networks. */
final class Embeds {
  private static final Pattern POST =
      Pattern.compile(
          "^https?://(?:[\\w-]+\\.)*(?:twitter\\.com|x\\.com|instagram\\.com|tiktok\\.com|facebook\\.com|threads\\.(?:net|com)|bsky\\.app"
              + "|reddit\\.com|t\\.me|linkedin\\.com|tumblr\\.com|vk\\.com|weibo\\.com)/.");

  private Embeds() {}

  /** Whether a quote names a post as its source, or ends with a link to it. */
  static boolean isPost(Element quote) {
    if (POST.matcher(quote.attr("cite")).find()) {
      return true;
    }
    Element last = quote.lastElementChild();
    Element inner = last == null ? null : last.lastElementChild();
    return isLinkToPost(last) || isLinkToPost(inner);
  }

  private static boolean isLinkToPost(Element element) {
    return element != null
        && element.normalName().equals("a")
        && POST.matcher(element.attr("href")).find();
  }
}
