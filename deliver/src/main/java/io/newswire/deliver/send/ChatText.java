package io.newswire.deliver.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.TextCut;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import java.time.Instant;

/**
 * What a message in a chat says.
 *
 * @param heading one line, escaped: the rule, or how many alerts a digest has
 * @param body the rest, marked, in the room that the chat has
 */
record ChatText(String heading, String body) {
  /** Characters of a title or the facts, so that one article always has room. */
  private static final int LONGEST_LINE = 250;

  private static final int LONGEST_CAUSE = 500;

  /** A longer address is left out. */
  private static final int LONGEST_URL = 1_000;

  /** Bytes kept for the heading, and for how many more alerts there are. */
  private static final int RESERVED = 1_000;

  static ChatText of(Delivery delivery, Instant now, ChatMarkup markup) {
    return new Writing(markup, now).of(delivery);
  }

  /** Heading and body as one marked text. */
  String marked(ChatMarkup markup) {
    return markup.bold(heading) + "\n" + body;
  }

  private record Writing(ChatMarkup markup, Instant now) {
    ChatText of(Delivery delivery) {
      return switch (delivery.kind()) {
        case ALERT, PART -> {
          Alert alert = delivery.alerts().get(0);
          yield new ChatText(line(alert.ruleName()), alert(alert));
        }
        case DIGEST -> new ChatText(line(AlertText.digest(delivery.alerts())), digest(delivery));
        case TEST -> new ChatText(AlertText.TEST_HEADING, AlertText.TEST);
      };
    }

    private String alert(Alert alert) {
      Room room = new Room(markup.room() - RESERVED);
      room.add(article(alert));
      AlertText.snippets(alert).forEach(snippet -> room.add("\n" + markup.snippet(snippet)));
      return room.text();
    }

    private String article(Alert alert) {
      String warning =
          AlertText.warning(alert, now).map(it -> markup.bold(line(it)) + "\n").orElse("");
      String title = line(AlertText.title(alert));
      String linked =
          AlertText.link(alert, LONGEST_URL).map(url -> markup.link(url, title)).orElse(title);
      String cause = AlertText.cause(alert).map(it -> line(it, LONGEST_CAUSE) + "\n").orElse("");
      return warning + linked + "\n" + cause + line(AlertText.facts(alert));
    }

    private String digest(Delivery delivery) {
      Room room = new Room(markup.room() - RESERVED);
      int left = delivery.alerts().size();
      for (DigestEntry entry : DigestEntry.of(delivery.alerts())) {
        String rule = entry.rule().map(it -> markup.bold(line(it)) + "\n").orElse("");
        String story = entry.story().map(it -> line(it) + "\n").orElse("");
        if (!room.add("\n" + rule + story + article(entry.alert()) + "\n")) {
          return room.text() + "\nand " + left + " more";
        }
        left--;
      }
      return room.text().stripTrailing();
    }

    private String line(String text) {
      return line(text, LONGEST_LINE);
    }

    private String line(String text, int longest) {
      return markup.escape(TextCut.shorten(AlertText.line(text), longest));
    }
  }

  /** Text that takes no more than it has room for, but always its first part. */
  private static final class Room {
    private final StringBuilder text = new StringBuilder();
    private int left;

    Room(int bytes) {
      left = bytes;
    }

    boolean add(String part) {
      left -= part.getBytes(UTF_8).length;
      if (left < 0 && text.length() > 0) {
        return false;
      }
      text.append(part);
      return true;
    }

    String text() {
      return text.toString();
    }
  }
}
