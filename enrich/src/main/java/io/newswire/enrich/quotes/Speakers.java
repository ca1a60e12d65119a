package io.newswire.enrich.quotes;

import io.newswire.model.Entity;
import io.newswire.model.Mention;
import io.newswire.model.Speaker;
import java.util.List;

/** Names the people behind the phrases that speak. */
final class Speakers {
  private final Reading reading;
  private final People people;
  private final Pronouns pronouns;
  private final Roles roles;

  Speakers(Scene scene) {
    this.reading = scene.reading();
    this.people = new People(reading);
    this.pronouns = new Pronouns(scene, people);
    this.roles = new Roles(reading);
  }

  Speaker of(Phrase phrase) {
    List<Token> tokens = reading.tokens();
    Mention written = written(phrase, tokens);
    int start = written == null ? tokens.get(phrase.from()).start() : written.start();
    int end = written == null ? tokens.get(phrase.to() - 1).end() : written.end();
    String text = reading.text().substring(start, end);
    Mention name = name(phrase);
    if (name == null) {
      return new Speaker(start, end, text, null, null);
    }
    Entity entity = people.entity(name);
    return new Speaker(start, end, text, entity == null ? null : entity.id(), people.name(name));
  }

  private Mention name(Phrase phrase) {
    if (phrase.name() != null) {
      return phrase.name();
    }
    boolean pronoun = phrase.to() - phrase.from() == 1;
    return pronoun ? pronouns.antecedent(phrase.from()) : roles.holder(phrase);
  }

  /** The name where it stands in the phrase itself, without the titles around it. */
  private static Mention written(Phrase phrase, List<Token> tokens) {
    Mention name = phrase.name();
    boolean inside =
        name != null
            && name.start() >= tokens.get(phrase.from()).start()
            && name.end() <= tokens.get(phrase.to() - 1).end();
    return inside ? name : null;
  }
}
