package io.newswire.ingest.feed.document;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The entities that a document declares itself, for documents that cannot be read otherwise. Only
 * short texts are taken: nothing that is fetched, and nothing made of other entities.
 */
final class DeclaredEntities {
  private static final Pattern DECLARATION =
      Pattern.compile("<!ENTITY\\s+([\\w.-]+)\\s+(?:\"([^\"<]{0,200})\"|'([^'<]{0,200})')\\s*>");
  private static final Pattern REFERENCE = Pattern.compile("&([\\w.-]+);");
  private static final Pattern OTHER_ENTITY = Pattern.compile("&(?!#|(?:amp|lt|gt|quot|apos);)");
  private static final int MOST_ADDED = 1 << 20;

  private DeclaredEntities() {}

  /**
   * The text with these entities as they were meant.
   *
   * @param prolog where they are declared
   */
  static String resolved(String text, String prolog) {
    Map<String, String> entities = new HashMap<>();
    for (Matcher found = DECLARATION.matcher(prolog); found.find(); ) {
      String value = found.group(2) == null ? found.group(3) : found.group(2);
      if (!OTHER_ENTITY.matcher(value).find()) {
        String character = Parser.unescapeEntities(CharacterReferences.mended(value), true);
        entities.putIfAbsent(found.group(1), character.replace("&", "&amp;").replace("<", "&lt;"));
      }
    }
    return entities.isEmpty() ? text : replaced(text, entities);
  }

  private static String replaced(String text, Map<String, String> entities) {
    StringBuilder resolved = new StringBuilder(text.length());
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      boolean known =
          entities.containsKey(reference.group(1))
              && resolved.length() < text.length() + MOST_ADDED;
      reference.appendReplacement(
          resolved,
          Matcher.quoteReplacement(known ? entities.get(reference.group(1)) : reference.group()));
    }
    return reference.appendTail(resolved).toString();
  }
}
