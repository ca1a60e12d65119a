package io.newswire.enrich.quotes.speakers;

import io.newswire.enrich.quotes.attribution.AttributionContext;
import io.newswire.enrich.quotes.clauses.NounPhrase;
import io.newswire.enrich.quotes.text.AnalyzedText;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.model.Entity;
import io.newswire.model.Mention;
import io.newswire.model.Speaker;
import java.util.List;

/** Resolves the noun phrase of a speaker to a name. */
public final class SpeakerResolver {
  private final AnalyzedText analyzed;
  private final PersonGenders people;
  private final PronounCoreference pronouns;
  private final RoleCoreference roles;

  public SpeakerResolver(AttributionContext context) {
    this.analyzed = context.analyzed();
    this.people = new PersonGenders(analyzed);
    this.pronouns = new PronounCoreference(context, people);
    this.roles = new RoleCoreference(analyzed);
  }

  /** The speaker. */
  public Speaker of(NounPhrase phrase) {
    return resolved(phrase, name(phrase));
  }

  /**
   * The addressee. A pronoun is left open: that of an object is seldom the person named before it.
   */
  public Speaker addressee(NounPhrase phrase) {
    boolean oneWord = phrase.to() - phrase.from() == 1;
    return resolved(phrase, oneWord ? phrase.name() : name(phrase));
  }

  private Speaker resolved(NounPhrase phrase, Mention name) {
    List<QuoteToken> tokens = analyzed.tokens();
    Mention written = written(phrase, tokens);
    int start = written == null ? tokens.get(phrase.from()).start() : written.start();
    int end = written == null ? tokens.get(phrase.to() - 1).end() : written.end();
    String text = analyzed.written(start, end);
    if (name == null) {
      return new Speaker(start, end, text, null, null);
    }
    Entity entity = people.entity(name);
    return new Speaker(start, end, text, entity == null ? null : entity.id(), people.name(name));
  }

  private Mention name(NounPhrase phrase) {
    if (phrase.name() != null) {
      return phrase.name();
    }
    boolean pronoun = phrase.to() - phrase.from() == 1;
    return pronoun ? pronouns.antecedent(phrase.from()) : roles.holder(phrase);
  }

  /** The name if it is part of the phrase, without the titles around it. */
  private static Mention written(NounPhrase phrase, List<QuoteToken> tokens) {
    Mention name = phrase.name();
    boolean inside =
        name != null
            && name.start() >= tokens.get(phrase.from()).start()
            && name.end() <= tokens.get(phrase.to() - 1).end();
    return inside ? name : null;
  }
}
