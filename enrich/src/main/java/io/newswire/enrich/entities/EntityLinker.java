package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.ORGANIZATION;
import static io.newswire.model.EntityType.PERSON;

import io.newswire.model.Article;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.TaggedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Links the mentions of an article that refer to the same entity: parts of a person's name,
 * acronyms in brackets or of the initials of one organisation, and spelling variants.
 */
final class EntityLinker {
  private static final Comparator<String> FULLEST =
      Comparator.<String, Boolean>comparing(name -> !CapitalNames.isCapitals(name))
          .thenComparing(name -> name.split("\\s+").length)
          .thenComparing(String::length);

  private final Article article;
  private final List<Mention> mentions;
  private final PersonCoreference people;
  private final Map<String, String> acronyms;
  private final KnownEntities known;

  private EntityLinker(Article article, List<Mention> mentions, KnownNameLookup lookup) {
    this.article = article;
    this.mentions = mentions;
    known = KnownEntities.of(mentions, lookup);
    people =
        new PersonCoreference(
            mentions.stream().filter(m -> m.type() == PERSON).map(this::key).toList());
    acronyms = acronyms();
  }

  /** The article with linked mentions and its entities. */
  static TaggedArticle link(Article article, List<Mention> mentions, KnownNameLookup lookup) {
    return new EntityLinker(article, mentions, lookup).link();
  }

  private TaggedArticle link() {
    Map<String, List<Mention>> byEntity = new LinkedHashMap<>();
    List<Mention> linked = new ArrayList<>();
    for (Mention mention : mentions) {
      String id = known.id(mention.type(), wholeKey(mention, linked.size()));
      Mention link =
          new Mention(mention.start(), mention.end(), mention.text(), mention.type(), id);
      linked.add(link);
      byEntity.computeIfAbsent(id, it -> new ArrayList<>()).add(link);
    }
    List<Entity> entities = new ArrayList<>();
    byEntity.forEach((id, named) -> entities.add(entity(id, named)));
    return new TaggedArticle(article, linked, entities);
  }

  private String wholeKey(Mention mention, int position) {
    String key = key(mention);
    return mention.type() == PERSON
        ? people.whole(key, position)
        : acronyms.getOrDefault(mention.type() + key, key);
  }

  private Entity entity(String id, List<Mention> named) {
    List<String> forms =
        named.stream().map(Mention::text).map(EntityLinker::oneLine).distinct().toList();
    EntityType type = named.get(0).type();
    String name =
        forms.stream()
            .map(form -> known.displayed(type, form))
            .max(FULLEST.thenComparing(forms::contains))
            .orElseThrow();
    List<String> aliases = forms.stream().filter(form -> !form.equals(name)).toList();
    return new Entity(id, name, type, aliases, named.size(), known.location(id), null);
  }

  /** The keys of full names by type and key of their acronyms. */
  private Map<String, String> acronyms() {
    Map<String, String> wholes = new HashMap<>();
    Map<String, TreeSet<String>> byInitials = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.type() == ORGANIZATION && mention.text().contains(" ")) {
        byInitials.computeIfAbsent(initials(mention), it -> new TreeSet<>()).add(key(mention));
      }
      if (i > 0 && inBracketsBehind(mentions.get(i - 1), mention)) {
        wholes.putIfAbsent(mention.type() + key(mention), key(mentions.get(i - 1)));
      }
    }
    for (Mention mention : mentions) {
      TreeSet<String> named = byInitials.get(key(mention));
      if (mention.type() == ORGANIZATION
          && CapitalNames.isCapitals(mention.text())
          && named != null) {
        if (named.size() == 1) {
          wholes.putIfAbsent(mention.type() + key(mention), named.first());
        }
      }
    }
    return wholes;
  }

  private boolean inBracketsBehind(Mention whole, Mention acronym) {
    return whole.type() == acronym.type()
        && whole.type() != PERSON
        && acronym.start() - whole.end() <= 3
        && article.text().substring(whole.end(), acronym.start()).strip().equals("(")
        && isAcronym(acronym.text())
        && article.text().startsWith(")", acronym.end());
  }

  private static boolean isAcronym(String text) {
    return text.chars().noneMatch(Character::isWhitespace)
        && text.chars().filter(Character::isUpperCase).count() >= 2;
  }

  private static String initials(Mention mention) {
    StringBuilder initials = new StringBuilder();
    for (String word : mention.text().split("[\\s-]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(Character.toLowerCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private String key(Mention mention) {
    return known.key(mention);
  }
}
