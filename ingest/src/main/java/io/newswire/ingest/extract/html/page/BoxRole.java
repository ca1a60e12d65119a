package io.newswire.ingest.extract.html.page;

/** The role of a part of a page. */
public enum BoxRole {
  /** No known role. */
  PLAIN,
  /** The article's body. */
  BODY(
      "article-?body|story-?body|entry-?content|post-?content|post-?body|article-?content"
          + "|article-?text|story-?text|body-?text|news-?text|story-?content|body-?content"),
  /** Comments of readers. */
  COMMENTS("comments?|disqus\\w*|comment-?list|respond|discussion"),
  /** Caption or credit of a picture. */
  CAPTION("captions?|image-?credit|photo-?credit|credits?|legend|copyright|mediacaption"),
  /** Links to other pages: related, more, navigation, tags. */
  LINKS(
      "related|recommend\\w*|recirc\\w*|more-?(stories|news|from|on|articles)|read-?(more|next|also)|most-?(read|popular|viewed)"
          + "|trending|popular|teasers?|breadcrumbs?|tags?|tag-?list|topics|outbrain|taboola|promos?"
          + "|see-?also|also-?read|up-?next|nav|navigation|menu|pagination|pager|toc|carousel"
          + "|latest|listing|cross-?links?"),
  /** A post of a social network, set into the page. */
  EMBED(
      "twitter-(tweet|video|timeline)|instagram-media|tiktok-embed|fb-(post|video)|reddit-(embed\\w*|card)|bluesky-embed"
          + "|text-post-media|mastodon-embed|telegram-post|embedly-card|tumblr-post|flickr-embed|imgur-embed-pub|vk-post"),
  /** Sharing, newsletters, consent, paywall, advertisement. */
  SERVICE(
      "share|sharing|social|newsletters?|subscri\\w+|sign-?(up|in)|paywall|cookies?|consent|gdpr"
          + "|banner|ads?|advert\\w*|sponsor\\w*|promotion|toolbar|print|tooltip|pop-?up|modal|donat\\w+"
          + "|log-?in|register|rating|feedback|app-?promo|player|widget|disclaimer|cta|affiliate\\w*|tools|buttons?"),
  /** By-line, date line, biography of the author. */
  BYLINE(
      "by-?lines?|authors?|author-?(box|bio|info|card)|date-?line|timestamp|pub-?date"
          + "|publish-?date|article-?meta|entry-?meta|post-?meta|bio|meta-?data"),
  /** Header, footer or sidebar of the page. */
  FRAME("side-?bar|fact-?box|info-?box|footer|masthead|site-?header|page-?header|rail|right-?rail"),
  /** Only for screen readers, or shown only when asked for. */
  UNSEEN(
      "visually-?hidden|sr-only|screen-?reader(-text)?|a11y-hidden|element-invisible"
          + "|tooltip-?(text|content|inner|body|box)|pop-?over-?(content|body)");

  private final String words;

  BoxRole() {
    this.words = null;
  }

  BoxRole(String words) {
    this.words = words;
  }

  /** Whether parts with this role are excluded from the body. */
  public boolean isOut() {
    return this != PLAIN && this != BODY;
  }

  /** The words of class names with this role, as alternatives of a regular expression. */
  String words() {
    return words.replaceAll("\\((?!\\?)", "(?:");
  }
}
