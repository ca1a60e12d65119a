package io.newswire.enrich.quotes.speakers;

import io.newswire.enrich.names.Gender;
import io.newswire.enrich.names.GivenNames;
import io.newswire.enrich.quotes.clauses.NounChunker;
import io.newswire.enrich.quotes.text.AnalyzedText;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import io.newswire.model.Entity;
import io.newswire.model.Mention;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The genders of the people in an article, by the title before the name, the given name, or the
 * pronouns after the name in its sentence; the first of these that is known decides.
 */
public final class PersonGenders {
  private static final Map<String, Gender> TITLES =
      Map.ofEntries(
          Map.entry("mr.", Gender.MALE),
          Map.entry("mr", Gender.MALE),
          Map.entry("sir", Gender.MALE),
          Map.entry("lord", Gender.MALE),
          Map.entry("king", Gender.MALE),
          Map.entry("prince", Gender.MALE),
          Map.entry("pope", Gender.MALE),
          Map.entry("congressman", Gender.MALE),
          Map.entry("spokesman", Gender.MALE),
          Map.entry("chairman", Gender.MALE),
          Map.entry("businessman", Gender.MALE),
          Map.entry("husband", Gender.MALE),
          Map.entry("father", Gender.MALE),
          Map.entry("son", Gender.MALE),
          Map.entry("brother", Gender.MALE),
          Map.entry("mrs.", Gender.FEMALE),
          Map.entry("mrs", Gender.FEMALE),
          Map.entry("ms.", Gender.FEMALE),
          Map.entry("ms", Gender.FEMALE),
          Map.entry("miss", Gender.FEMALE),
          Map.entry("lady", Gender.FEMALE),
          Map.entry("dame", Gender.FEMALE),
          Map.entry("queen", Gender.FEMALE),
          Map.entry("princess", Gender.FEMALE),
          Map.entry("congresswoman", Gender.FEMALE),
          Map.entry("spokeswoman", Gender.FEMALE),
          Map.entry("chairwoman", Gender.FEMALE),
          Map.entry("businesswoman", Gender.FEMALE),
          Map.entry("actress", Gender.FEMALE),
          Map.entry("wife", Gender.FEMALE),
          Map.entry("mother", Gender.FEMALE),
          Map.entry("daughter", Gender.FEMALE),
          Map.entry("sister", Gender.FEMALE));

  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, Gender> genders = new HashMap<>();

  public PersonGenders(AnalyzedText analyzed) {
    analyzed.article().entities().forEach(entity -> entities.put(entity.id(), entity));
    Map<String, Gender> titled = new HashMap<>();
    Map<String, int[]> followed = new HashMap<>();
    for (Sentence sentence : analyzed.sentences()) {
      read(analyzed.tokens(), sentence, titled, followed);
    }
    followed.forEach(
        (person, counts) -> {
          if (counts[0] > 2 * counts[1] || counts[1] > 2 * counts[0]) {
            genders.put(person, Gender.values()[counts[0] > counts[1] ? 0 : 1]);
          }
        });
    for (Mention mention : analyzed.article().mentions()) {
      String name = name(mention);
      Gender given =
          name.indexOf(' ') > 0 ? GivenNames.gender(name.substring(0, name.indexOf(' '))) : null;
      if (given != null) {
        genders.put(key(mention), given);
      }
    }
    genders.putAll(titled);
  }

  private static void read(
      List<QuoteToken> tokens,
      Sentence sentence,
      Map<String, Gender> titled,
      Map<String, int[]> followed) {
    String only = null;
    boolean several = false;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      QuoteToken token = tokens.get(i);
      if (NounChunker.person(token.mention())) {
        String person = key(token.mention());
        several |= only != null && !only.equals(person);
        only = person;
        Gender title = i > 0 ? TITLES.get(tokens.get(i - 1).word()) : null;
        if (title == null) {
          title = TITLES.get(token.word());
        }
        if (title != null) {
          titled.putIfAbsent(person, title);
        }
        continue;
      }
      Gender pronoun = token.gender();
      if (pronoun != null && only != null && !several) {
        followed.computeIfAbsent(only, p -> new int[2])[pronoun.ordinal()]++;
      }
    }
  }

  /** The same for all mentions of one person. */
  static String key(Mention mention) {
    return mention.entity() != null
        ? mention.entity()
        : mention.text().substring(mention.text().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** The entity of a mention; null before linking. */
  Entity entity(Mention mention) {
    return entities.get(mention.entity());
  }

  /** The name of the entity of a mention. */
  public String name(Mention mention) {
    Entity entity = entity(mention);
    return entity == null ? mention.text() : entity.name();
  }

  /** The gender of the person; null if unknown. */
  Gender gender(Mention mention) {
    return genders.get(key(mention));
  }
}
