package io.newswire.deliver.send;

import io.newswire.model.Json;
import io.newswire.model.Span;
import io.newswire.model.TextCut;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.Snippet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An alert as an <a href="https://adaptivecards.io">Adaptive Card</a>. It consists of runs of rich
 * text, in which, other than in a {@code TextBlock}, nothing is Markdown.
 */
final class TeamsCard {
  /** A message of Teams may have 28 KB; the rest is for what stands around the card. */
  private static final int ROOM = 24_000;

  private static final int LONGEST_LINE = 500;

  /** A longer address is left out. */
  private static final int LONGEST_URL = 2_000;

  private final List<Map<String, Object>> body = new ArrayList<>();
  private final Instant now;
  private int left = ROOM;

  private TeamsCard(Instant now) {
    this.now = now;
  }

  /** The card, to be written as JSON. */
  static Map<String, Object> of(Delivery delivery, Instant now) {
    TeamsCard card = new TeamsCard(now);
    switch (delivery.kind()) {
      case ALERT, PART -> card.alert(delivery.alerts().get(0));
      case DIGEST -> card.digest(delivery.alerts());
      case TEST -> card.add(List.of(run(AlertText.TEST)));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    json.put("type", "AdaptiveCard");
    json.put("version", "1.4");
    json.put("body", card.body);
    json.put("msteams", Map.of("width", "Full"));
    return json;
  }

  private void alert(Alert alert) {
    add(List.of(bold(alert.ruleName())));
    article(alert);
    AlertText.snippets(alert).forEach(snippet -> add(runs(snippet)));
  }

  private void digest(List<Alert> alerts) {
    add(List.of(bold(AlertText.digest(alerts))));
    int shown = 0;
    for (DigestEntry entry : DigestEntry.of(alerts)) {
      entry.rule().ifPresent(rule -> add(List.of(bold(rule))));
      entry.story().ifPresent(story -> add(List.of(run(story))));
      if (!article(entry.alert())) {
        body.add(block(List.of(run("and " + (alerts.size() - shown) + " more"))));
        return;
      }
      shown++;
    }
  }

  private boolean article(Alert alert) {
    AlertText.warning(alert, now)
        .ifPresent(warning -> add(List.of(with(bold(warning), "color", "Attention"))));
    Map<String, Object> title = run(AlertText.title(alert));
    AlertText.link(alert, LONGEST_URL)
        .ifPresent(url -> title.put("selectAction", Map.of("type", "Action.OpenUrl", "url", url)));
    return add(List.of(title))
        && AlertText.cause(alert).map(it -> add(List.of(run(it)))).orElse(true)
        && add(List.of(with(run(AlertText.facts(alert)), "isSubtle", true)));
  }

  /** False if there is no room left. */
  private boolean add(List<Map<String, Object>> runs) {
    Map<String, Object> block = block(runs);
    int bytes = Json.bytes(block).length;
    if (bytes > left) {
      return false;
    }
    left -= bytes;
    body.add(block);
    return true;
  }

  private static Map<String, Object> block(List<Map<String, Object>> runs) {
    return Map.of("type", "RichTextBlock", "inlines", runs);
  }

  /** A piece of the article with the words that matched highlighted. */
  private static List<Map<String, Object>> runs(Snippet snippet) {
    String text = snippet.text();
    List<Map<String, Object>> runs = new ArrayList<>();
    runs.add(run("…"));
    int at = 0;
    for (Span span : snippet.spans()) {
      runs.add(piece(text.substring(at, span.start())));
      runs.add(with(piece(text.substring(span.start(), span.end())), "highlight", true));
      at = span.end();
    }
    runs.add(piece(text.substring(at)));
    runs.add(run("…"));
    return runs;
  }

  /** A run that keeps the white space at its ends, which parts it from its neighbours. */
  private static Map<String, Object> piece(String text) {
    String line = AlertText.line("|" + text + "|");
    return with(run(""), "text", line.substring(1, line.length() - 1));
  }

  private static Map<String, Object> bold(String text) {
    return with(run(text), "weight", "Bolder");
  }

  private static Map<String, Object> run(String text) {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("type", "TextRun");
    run.put("text", TextCut.shorten(AlertText.line(text), LONGEST_LINE));
    return run;
  }

  private static Map<String, Object> with(Map<String, Object> run, String key, Object value) {
    run.put(key, value);
    return run;
  }
}
