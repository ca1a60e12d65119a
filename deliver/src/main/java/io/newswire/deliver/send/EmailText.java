package io.newswire.deliver.send;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.Snippet;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * What an e-mail says, in both of its forms.
 *
 * @param text lines, for those who read without HTML
 * @param html a whole page
 */
record EmailText(String subject, String text, String html) {
  private static final String FOOT = "Told by Newswire.";

  static EmailText of(Delivery delivery, Instant now) {
    return switch (delivery.kind()) {
      case ALERT, PART -> alert(delivery.alerts().get(0), now);
      case DIGEST -> digest(delivery, now);
      case TEST ->
          new EmailText(
              AlertText.TEST_HEADING, AlertText.TEST, page(HtmlText.escape(AlertText.TEST)));
    };
  }

  private static EmailText alert(Alert alert, Instant now) {
    String mark =
        alert.kind() == AlertKind.RECALL
            ? "RECALLED: "
            : AlertText.embargo(alert, now).isPresent() ? "EMBARGOED: " : "";
    return new EmailText(
        "%s[%s] %s".formatted(mark, AlertText.line(alert.ruleName()), AlertText.title(alert)),
        text(alert, now) + "\n-- \n" + FOOT + "\n",
        page(html(alert, now)));
  }

  private static EmailText digest(Delivery delivery, Instant now) {
    StringBuilder text = new StringBuilder();
    StringBuilder html = new StringBuilder();
    for (DigestEntry entry : DigestEntry.of(delivery.alerts())) {
      entry
          .rule()
          .ifPresent(
              rule -> {
                text.append("== ").append(rule).append(" ==\n\n");
                html.append("<h2>").append(HtmlText.escape(rule)).append("</h2>\n");
              });
      entry
          .story()
          .ifPresent(
              story -> {
                text.append(story).append("\n\n");
                html.append("<p><i>").append(HtmlText.escape(story)).append("</i></p>\n");
              });
      text.append(text(entry.alert(), now)).append('\n');
      html.append(html(entry.alert(), now));
    }
    return new EmailText(
        AlertText.digest(delivery.alerts()),
        text.append("-- \n").append(FOOT).append('\n').toString(),
        page(html.toString()));
  }

  private static String text(Alert alert, Instant now) {
    StringBuilder text = new StringBuilder();
    AlertText.warning(alert, now).ifPresent(it -> text.append(it).append("\n\n"));
    text.append(AlertText.title(alert)).append('\n');
    if (alert.url() != null) {
      text.append(AlertText.line(alert.url())).append('\n');
    }
    AlertText.cause(alert).ifPresent(it -> text.append(it).append('\n'));
    text.append(AlertText.facts(alert)).append('\n');
    for (Snippet snippet : AlertText.snippets(alert)) {
      text.append("\n  ");
      text.append(AlertText.snippet(snippet, UnaryOperator.identity(), "*", "*"));
      text.append('\n');
    }
    return text.toString();
  }

  private static String html(Alert alert, Instant now) {
    StringBuilder html = new StringBuilder();
    AlertText.warning(alert, now)
        .ifPresent(
            it -> html.append("<p><strong>").append(HtmlText.escape(it)).append("</strong></p>\n"));
    html.append("<h3>").append(link(alert)).append("</h3>\n");
    AlertText.cause(alert)
        .ifPresent(it -> html.append("<p>").append(HtmlText.escape(it)).append("</p>\n"));
    html.append("<p>").append(HtmlText.escape(AlertText.facts(alert))).append("</p>\n");
    for (Snippet snippet : AlertText.snippets(alert)) {
      html.append("<blockquote>");
      html.append(AlertText.snippet(snippet, HtmlText::escape, "<b>", "</b>"));
      html.append("</blockquote>\n");
    }
    return html.toString();
  }

  private static String link(Alert alert) {
    String title = HtmlText.escape(AlertText.title(alert));
    return AlertText.link(alert)
        .map(url -> "<a href=\"" + HtmlText.escape(url) + "\">" + title + "</a>")
        .orElse(title);
  }

  private static String page(String body) {
    return "<!DOCTYPE html>\n<html><body>\n"
        + body
        + "\n<p><small>"
        + FOOT
        + "</small></p>\n</body></html>\n";
  }
}
