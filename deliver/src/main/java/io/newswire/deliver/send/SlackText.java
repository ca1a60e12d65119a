package io.newswire.deliver.send;

import io.newswire.model.Alert;
import io.newswire.model.Delivery;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Messages in Slack's mrkdwn, as text alone: what is compatible with Slack understands that, and
 * rarely blocks.
 */
final class SlackText {
  /** Slack cuts at 40,000 characters. */
  private static final int ROOM = 35_000;

  private static final String APART = "\u2060";
  private static final Pattern TO_ALL =
      Pattern.compile("(?i)@(all|channel|everyone|group|here)\\b");

  private SlackText() {}

  static String of(Delivery delivery, Instant now) {
    return switch (delivery.kind()) {
      case ALERT, PART -> alert(delivery.alerts().get(0), now);
      case DIGEST -> digest(delivery, now);
      case TEST -> AlertText.TEST;
    };
  }

  private static String alert(Alert alert, Instant now) {
    StringBuilder text = new StringBuilder();
    text.append("*").append(escape(AlertText.line(alert.ruleName()))).append("*\n");
    text.append(article(alert, now));
    if (AlertText.recall(alert).isEmpty()) {
      alert
          .snippets()
          .forEach(
              snippet ->
                  text.append("\n> ")
                      .append(AlertText.snippet(snippet, SlackText::escape, "*", "*")));
    }
    return text.toString();
  }

  private static String article(Alert alert, Instant now) {
    String warning =
        AlertText.recall(alert)
            .or(() -> AlertText.embargo(alert, now))
            .map(it -> "*" + escape(it) + "*\n")
            .orElse("");
    return warning + link(alert) + "\n" + escape(AlertText.facts(alert));
  }

  private static String link(Alert alert) {
    String title = escape(AlertText.title(alert));
    return AlertText.link(alert)
        .map(url -> "<" + escape(url).replace("|", "%7C") + "|" + title + ">")
        .orElse(title);
  }

  private static String digest(Delivery delivery, Instant now) {
    StringBuilder text = new StringBuilder();
    text.append("*").append(escape(AlertText.digest(delivery.alerts()))).append("*");
    String rule = null;
    int left = delivery.alerts().size();
    for (Alert alert : delivery.alerts()) {
      String heading =
          alert.ruleName().equals(rule)
              ? "\n"
              : "\n\n*" + escape(AlertText.line(alert.ruleName())) + "*\n";
      String entry = heading + article(alert, now);
      if (text.length() + entry.length() > ROOM) {
        return text + "\n\nand " + left + " more";
      }
      text.append(entry);
      rule = alert.ruleName();
      left--;
    }
    return text.toString();
  }

  /**
   * As Slack asks for. Mattermost also obeys {@code @channel} and Markdown links in plain text: an
   * invisible character takes them apart.
   */
  private static String escape(String text) {
    String plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return TO_ALL.matcher(plain).replaceAll("@" + APART + "$1").replace("](", "]" + APART + "(");
  }
}
