package io.newswire.enrich;

import static java.util.stream.Collectors.groupingBy;

import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.TaggedArticle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Computes how much an article is about each of its entities, in any language. The features are the
 * strongest ones of Dunietz and Gillick, "A New Entity Salience Task with Millions of Training
 * Examples" (EACL 2014), and of SWAT (Ponza, Ferragina and Piccinno 2019): named in the title,
 * named early, named often, and named throughout.
 *
 * <pre>
 * salience  = 0.35 title + 0.25 lead + 0.25 frequency + 0.15 spread
 * title     = 1 if a form of the name, or a person's last name, stands in the title, else 0
 * lead      = 1 if the first mention is in the first 300 characters, else 300 / its offset
 * frequency = ln(1 + mentions) / ln(1 + the mentions of the most frequent entity, at least 3)
 * spread    = the distance from the first to the last mention / the length of the text
 * </pre>
 *
 * <p>Of an article without a title, the other three count in the same proportions. The weights are
 * ours: an entity of title and lead is above 0.5, as is the most frequent one that is named from
 * the lead on; one that is named once, in the lead or in the title, is below.
 */
final class Salience {
  private static final double TITLE = 0.35;
  private static final double LEAD = 0.25;
  private static final double FREQUENCY = 0.25;
  private static final double SPREAD = 0.15;

  private static final double LEAD_CHARACTERS = 300;
  private static final int OFTEN = 3;

  /** Characters read of a title; more is no headline, and would take time for each name. */
  private static final int MAX_TITLE = 500;

  private static final int SHORTEST_LAST_NAME = 3;
  private static final double DECIMALS = 1_000;

  private final String title;
  private final double length;
  private final Map<String, List<Mention>> mentions;
  private final int most;

  private Salience(TaggedArticle tagged) {
    title = title(tagged.article().title());
    length = Math.max(1, tagged.article().text() == null ? 1 : tagged.article().text().length());
    mentions =
        tagged.mentions().stream()
            .filter(mention -> mention.entity() != null)
            .collect(groupingBy(Mention::entity));
    most = mentions.values().stream().mapToInt(List::size).max().orElse(0);
  }

  /** The same article; its entities have a salience. */
  static TaggedArticle apply(TaggedArticle tagged) {
    Salience salience = new Salience(tagged);
    return new TaggedArticle(
        tagged.article(),
        tagged.mentions(),
        tagged.entities().stream().map(salience::withSalience).toList());
  }

  private Entity withSalience(Entity entity) {
    List<Mention> named = mentions.getOrDefault(entity.id(), List.of());
    return new Entity(
        entity.id(),
        entity.name(),
        entity.type(),
        entity.aliases(),
        entity.mentions(),
        entity.location(),
        named.isEmpty() ? null : Math.round(of(entity, named) * DECIMALS) / DECIMALS);
  }

  private double of(Entity entity, List<Mention> named) {
    int first = named.get(0).start();
    int last = named.get(named.size() - 1).start();
    double lead = Math.min(1, LEAD_CHARACTERS / Math.max(1, first));
    double frequency = Math.log1p(named.size()) / Math.log1p(Math.max(OFTEN, most));
    double inText = LEAD * lead + FREQUENCY * frequency + SPREAD * (last - first) / length;
    if (title.isEmpty()) {
      return inText / (1 - TITLE);
    }
    return inText + (isInTitle(entity) ? TITLE : 0);
  }

  private static String title(String title) {
    return title == null ? "" : title.substring(0, Math.min(title.length(), MAX_TITLE)).strip();
  }

  private boolean isInTitle(Entity entity) {
    boolean isCapitals = title.chars().noneMatch(Character::isLowerCase);
    return forms(entity)
        .map(form -> isCapitals ? form.toUpperCase(Locale.ROOT) : form)
        .anyMatch(this::isInTitle);
  }

  private static Stream<String> forms(Entity entity) {
    Stream<String> forms = Stream.concat(Stream.of(entity.name()), entity.aliases().stream());
    String lastName = entity.name().substring(entity.name().lastIndexOf(' ') + 1);
    return entity.type() == EntityType.PERSON && lastName.length() >= SHORTEST_LAST_NAME
        ? Stream.concat(forms, Stream.of(lastName))
        : forms;
  }

  /** Whether words stand in the title, and not within other words. */
  private boolean isInTitle(String form) {
    int at = form.isEmpty() ? -1 : title.indexOf(form);
    while (at >= 0) {
      int end = at + form.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(title.codePointBefore(at));
      boolean ends = end == title.length() || !Character.isLetterOrDigit(title.codePointAt(end));
      if (begins && ends) {
        return true;
      }
      at = title.indexOf(form, at + 1);
    }
    return false;
  }
}
