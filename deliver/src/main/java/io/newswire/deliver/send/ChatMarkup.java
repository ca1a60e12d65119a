package io.newswire.deliver.send;

import io.newswire.model.alert.Snippet;
import java.util.regex.Pattern;

/** How a chat marks its text. The text of an alert is escaped, so that it has no markup. */
enum ChatMarkup {
  /**
   * Slack's mrkdwn, as text alone: what is compatible with Slack understands that, and rarely
   * blocks. Slack cuts at 40,000 characters. Mattermost also obeys {@code @channel} and Markdown
   * links in plain text.
   */
  SLACK(35_000, "*", "*") {
    @Override
    String escape(String text) {
      String plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      return TO_ALL.matcher(plain).replaceAll("@" + APART + "$1").replace("](", "]" + APART + "(");
    }

    @Override
    String link(String url, String escaped) {
      return "<" + escape(url).replace("|", "%7C") + "|" + escaped + ">";
    }

    @Override
    String quote(String escaped) {
      return "> " + escaped;
    }
  },

  /** The HTML of Telegram's Bot API, which takes 4,096 characters. */
  TELEGRAM(4_000, "<b>", "</b>") {
    @Override
    String escape(String text) {
      return HtmlText.escape(text).replace("@", "@" + APART);
    }

    @Override
    String link(String url, String escaped) {
      return "<a href=\"" + HtmlText.escape(url) + "\">" + escaped + "</a>";
    }

    @Override
    String quote(String escaped) {
      return "<blockquote>" + escaped + "</blockquote>";
    }
  },

  /** No marks at all. ntfy shows 4,096 bytes of a message at most. */
  PLAIN(4_000, "", "") {
    @Override
    String escape(String text) {
      return text;
    }

    @Override
    String link(String url, String escaped) {
      return escaped + "\n" + url;
    }

    @Override
    String quote(String escaped) {
      return escaped;
    }
  };

  /** An invisible character that breaks up what would be a command. */
  private static final String APART = "\u2060";

  private static final Pattern TO_ALL =
      Pattern.compile("(?i)@(all|channel|everyone|group|here)\\b");

  private final int room;
  private final String open;
  private final String close;

  ChatMarkup(int room, String open, String close) {
    this.room = room;
    this.open = open;
    this.close = close;
  }

  /** How many bytes in UTF-8 a message may have. */
  int room() {
    return room;
  }

  abstract String escape(String text);

  String bold(String escaped) {
    return open + escaped + close;
  }

  /** A piece of an article on one line, with the words that matched in bold. */
  String snippet(Snippet snippet) {
    return quote(AlertText.snippet(snippet, this::escape, open, close));
  }

  /** A text that leads to an address. */
  abstract String link(String url, String escaped);

  abstract String quote(String escaped);
}
