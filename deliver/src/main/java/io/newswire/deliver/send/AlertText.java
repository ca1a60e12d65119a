package io.newswire.deliver.send;

import io.newswire.model.Span;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.Snippet;
import io.newswire.model.text.ControlCharacters;
import io.newswire.model.text.CountText;
import io.newswire.model.text.TimeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The words that all messages for people share, without any marks. */
final class AlertText {
  static final String TEST_HEADING = "Newswire test";
  static final String TEST = "This is a test: alerts of Newswire for this destination arrive here.";

  private static final TimeText TIME = TimeText.utc();

  private AlertText() {}

  /** The article's title on one line; of a silence, that of the last article before it. */
  static String title(Alert alert) {
    String title = alert.title() == null ? "(no title)" : line(alert.title());
    return isSilence(alert) ? "No article since: " + title : title;
  }

  private static boolean isSilence(Alert alert) {
    return alert.volume() != null
        && alert.volume().rhythm() != null
        && alert.volume().rhythm().tooFew();
  }

  /** Where the article can be read; empty where its address is none that can be followed. */
  static Optional<String> link(Alert alert) {
    return Optional.ofNullable(alert.url())
        .map(AlertText::line)
        .filter(url -> url.matches("(?i)https?://[^\\s<>\"]+"));
  }

  /** As {@link #link(Alert)}; empty also where the address has more characters than this. */
  static Optional<String> link(Alert alert, int longest) {
    return link(alert).filter(url -> url.length() <= longest);
  }

  /** That it is taken back, and why, or may not be published yet; else empty. */
  static Optional<String> warning(Alert alert, Instant now) {
    return recall(alert).or(() -> embargo(alert, now));
  }

  private static Optional<String> recall(Alert alert) {
    return alert.kind() == AlertKind.RECALL
        ? Optional.of("RECALLED (" + line(Objects.toString(alert.reason(), "withdrawn")) + ")")
        : Optional.empty();
  }

  /** That it may not be published yet; empty where it may, or where it is taken back. */
  static Optional<String> embargo(Alert alert, Instant now) {
    return Optional.ofNullable(alert.embargoedUntil())
        .filter(until -> until.isAfter(now) && alert.kind() == AlertKind.MATCH)
        .map(until -> "EMBARGOED until " + TIME.minute(until) + ": not to be published before");
  }

  /** The pieces of the article to show; none of an article that is taken back. */
  static List<Snippet> snippets(Alert alert) {
    return alert.kind() == AlertKind.MATCH ? alert.snippets() : List.of();
  }

  /**
   * What made the rule fire, other than a match; of an alert that is taken back, who has the same
   * text and does not take it back.
   */
  static Optional<String> cause(Alert alert) {
    if (alert.kind() == AlertKind.RECALL) {
      return copies(alert);
    }
    if (alert.volume() != null && !alert.volume().articles().isEmpty()) {
      return Optional.of(line(alert.volume().inWords()));
    }
    return alert.changes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "changed "
                + alert.changes().stream()
                    .map(it -> line(it.inWords()))
                    .collect(Collectors.joining("; ")));
  }

  private static Optional<String> copies(Alert alert) {
    String outlets =
        alert.copies().stream()
            .map(copy -> copy.source() == null ? copy.articleId() : copy.source())
            .distinct()
            .collect(Collectors.joining(", "));
    return outlets.isEmpty()
        ? Optional.empty()
        : Optional.of("the same text, not withdrawn: " + line(outlets));
  }

  /** Who published it and when, the words that matched, and how many more there were. */
  static String facts(Alert alert) {
    List<String> facts = new ArrayList<>();
    facts.add(alert.source());
    facts.add(alert.publishedAt() == null ? null : TIME.of(alert.publishedAt()));
    if (!alert.matchedWords().isEmpty()) {
      facts.add("matched: " + String.join(", ", alert.matchedWords()));
    }
    if (alert.throttled() > 0) {
      facts.add("and " + CountText.of(alert.throttled(), "more article"));
    }
    return facts.stream()
        .filter(Objects::nonNull)
        .map(AlertText::line)
        .collect(Collectors.joining(" · "));
  }

  /** A piece of the article on one line, with marks around the words that matched. */
  static String snippet(Snippet snippet, UnaryOperator<String> escape, String open, String close) {
    StringBuilder marked = new StringBuilder("… ");
    int at = 0;
    for (Span span : snippet.spans()) {
      marked.append(escape.apply(snippet.text().substring(at, span.start())));
      marked.append(open);
      marked.append(escape.apply(snippet.text().substring(span.start(), span.end())));
      marked.append(close);
      at = span.end();
    }
    return line(marked.append(escape.apply(snippet.text().substring(at))).append(" …").toString());
  }

  /** What a digest is called. */
  static String digest(List<Alert> alerts) {
    String rules =
        alerts.stream().map(Alert::ruleName).distinct().limit(5).collect(Collectors.joining(", "));
    return CountText.of(alerts.size(), "alert") + ": " + line(rules);
  }

  /** Text on one line, in which nothing controls what shows it; empty for null. */
  static String line(String text) {
    return text == null ? "" : ControlCharacters.line(text);
  }
}
