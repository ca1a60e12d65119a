package io.newswire.enrich;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.ResourceFile;
import io.newswire.model.TaggedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A passage of the test resources with its annotated names and quotes.
 *
 * @param quotes each as {@code kind | words | speaker}; without the last part nobody is known to
 *     have said it
 */
public record Passage(String language, String text, List<Mention> names, List<String> quotes) {
  private static final Pattern NAME = Pattern.compile("\\[(PER|ORG|LOC) ([^\\]]+)]");
  private static final Map<String, EntityType> TYPES =
      Map.of("PER", EntityType.PERSON, "ORG", EntityType.ORGANIZATION, "LOC", EntityType.LOCATION);

  /** The languages that have passages. */
  public static Stream<String> languages() {
    return Stream.of("de", "es", "fr", "it");
  }

  /** The passages of a language. */
  public static List<Passage> of(String language) {
    List<Passage> passages = new ArrayList<>();
    for (String line : ResourceFile.lines(Passage.class, "/passages/" + language + ".txt")) {
      if (line.startsWith("> ")) {
        passages.get(passages.size() - 1).quotes.add(line.substring(2));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        passages.add(read(language, line));
      }
    }
    return passages;
  }

  private static Passage read(String language, String line) {
    StringBuilder text = new StringBuilder();
    List<Mention> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(line);
    int at = 0;
    while (matcher.find()) {
      text.append(line, at, matcher.start());
      int start = text.length();
      text.append(matcher.group(2));
      EntityType type = TYPES.get(matcher.group(1));
      names.add(new Mention(start, text.length(), matcher.group(2), type, null));
      at = matcher.end();
    }
    text.append(line, at, line.length());
    return new Passage(language, text.toString(), names, new ArrayList<>());
  }

  /** The text alone, in its language. */
  public Article article() {
    return ArticleBuilder.builder().id("passage").language(language).text(text).build();
  }

  /** The text with its names. */
  public TaggedArticle tagged() {
    return new TaggedArticle(article(), names, List.of());
  }

  @Override
  public String toString() {
    return text;
  }
}
