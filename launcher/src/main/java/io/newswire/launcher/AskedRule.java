package io.newswire.launcher;

import io.newswire.model.AlertRule;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule's query as the index understands it: the index calls some fields by other names. */
final class AskedRule {
  /** A quoted part, which stays as it is, or a field's name before its colon. */
  private static final Pattern PART =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\\\.|(?<![\\p{L}\\p{N}_.])([a-z]+):");

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("title", "title.stems"),
          Map.entry("text", "text.stems"),
          Map.entry("speaker", "speakers.words"),
          Map.entry("speakers", "speakers.words"),
          Map.entry("person", "people.words"),
          Map.entry("people", "people.words"),
          Map.entry("organization", "organizations.words"),
          Map.entry("organizations", "organizations.words"),
          Map.entry("place", "places.words"),
          Map.entry("places", "places.words"),
          Map.entry("source", "source.words"),
          Map.entry("language", "language"));

  private AskedRule() {}

  /**
   * The query for the index.
   *
   * @throws UserError if the rule asks what the index cannot answer
   */
  static String of(AlertRule rule) {
    Matcher part = PART.matcher(rule.query());
    StringBuilder asked = new StringBuilder();
    while (part.find()) {
      String replacement = part.group();
      if (part.group(1) != null) {
        replacement = indexed(part.group(1)) + ":";
      }
      part.appendReplacement(asked, Matcher.quoteReplacement(replacement));
    }
    part.appendTail(asked);
    String query = (rule.inTitleOnly() ? "title.stems:(" : "(") + asked + ")";
    return rule.languages().isEmpty()
        ? query
        : query + " AND language:(" + String.join(" OR ", rule.languages()) + ")";
  }

  private static String indexed(String field) {
    String indexed = FIELDS.get(field);
    if (indexed == null) {
      throw new UserError(
          "the index cannot be asked for '"
              + field
              + ":', because it does not know who said what within an article; the rule can be"
              + " added all the same. Test it without '"
              + field
              + ":', or ask 'newswire quotes'");
    }
    return indexed;
  }
}
