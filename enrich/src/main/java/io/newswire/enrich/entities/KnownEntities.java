package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.LOCATION;
import static io.newswire.model.EntityType.PERSON;

import io.newswire.model.EntityId;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.KnownName;
import io.newswire.model.Mention;
import io.newswire.model.NameForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The known names among the mentions of an article. Of places with the same name, the one in the
 * country is meant that the article's other places are in most often; else the first of the list.
 */
final class KnownEntities {
  private final Map<EntityType, Map<String, KnownName>> byForm = new HashMap<>();
  private final Map<String, KnownName> bySpelling = new HashMap<>();
  private final Map<String, GeoPoint> locations = new HashMap<>();

  private KnownEntities() {}

  /** Looks up each form once. */
  static KnownEntities of(List<Mention> mentions, KnownNameLookup lookup) {
    Map<EntityType, Map<String, List<KnownName>>> meanings = new HashMap<>();
    for (Mention mention : mentions) {
      meanings
          .computeIfAbsent(mention.type(), it -> new HashMap<>())
          .computeIfAbsent(mention.text(), form -> meanings(mention.type(), form, lookup));
    }
    Map<String, Long> countries = countries(mentions, meanings.getOrDefault(LOCATION, Map.of()));
    KnownEntities known = new KnownEntities();
    meanings.forEach(
        (type, forms) ->
            forms.forEach(
                (form, names) -> {
                  if (!names.isEmpty()) {
                    known.add(type, form, mostOften(names, countries));
                  }
                }));
    return known;
  }

  private static List<KnownName> meanings(EntityType type, String form, KnownNameLookup lookup) {
    String line = EntityLinker.oneLine(form);
    List<KnownName> named = named(type, lookup.of(line));
    return named.isEmpty() && CapitalNames.is(line)
        ? named(type, lookup.of(CapitalNames.titleCase(line)))
        : named;
  }

  private static List<KnownName> named(EntityType type, List<KnownName> names) {
    return names.stream().filter(name -> name.type() == type).toList();
  }

  /** How often places are mentioned that can be in one country only. */
  private static Map<String, Long> countries(
      List<Mention> mentions, Map<String, List<KnownName>> places) {
    Map<String, String> only = new HashMap<>();
    places.forEach(
        (form, names) -> {
          Set<String> countries =
              names.stream()
                  .map(name -> name.country() == null ? "" : name.country())
                  .collect(Collectors.toSet());
          if (countries.size() == 1 && !countries.contains("")) {
            only.put(form, countries.iterator().next());
          }
        });
    return mentions.stream()
        .filter(mention -> mention.type() == LOCATION && only.containsKey(mention.text()))
        .collect(Collectors.groupingBy(mention -> only.get(mention.text()), Collectors.counting()));
  }

  private static KnownName mostOften(List<KnownName> names, Map<String, Long> countries) {
    KnownName best = names.get(0);
    for (KnownName name : names) {
      if (countries.getOrDefault(name.country(), 0L) > countries.getOrDefault(best.country(), 0L)) {
        best = name;
      }
    }
    return best;
  }

  private void add(EntityType type, String form, KnownName name) {
    byForm.computeIfAbsent(type, it -> new HashMap<>()).put(form, name);
    bySpelling.put(EntityId.of(type, name.name()), name);
    if (name.location() != null) {
      locations.put(name.id(), name.location());
    }
  }

  /** The part of an id that all forms of a known name have, and all spellings of another. */
  String key(Mention mention) {
    KnownName name = byForm.getOrDefault(mention.type(), Map.of()).get(mention.text());
    return EntityId.key(mention.type(), name == null ? mention.text() : name.name());
  }

  /** The id of the entity with that key. */
  String id(EntityType type, String key) {
    String usual = EntityId.of(type, key);
    KnownName name = bySpelling.get(usual);
    return name == null ? usual : name.id();
  }

  /** Where the place with that id is; null if it is not known. */
  GeoPoint location(String id) {
    return locations.get(id);
  }

  /**
   * How to show a name of an entity: a place known in small letters, and a person, not in capitals.
   */
  String displayed(EntityType type, String form) {
    KnownName name = byForm.getOrDefault(type, Map.of()).get(form);
    boolean change = name == null ? type == PERSON : !forms(name).contains(form);
    return change && CapitalNames.is(form) ? CapitalNames.titleCase(form) : form;
  }

  private static Set<String> forms(KnownName name) {
    return name.forms().stream().map(NameForm::text).collect(Collectors.toSet());
  }
}
