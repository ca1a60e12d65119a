package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.CueVerb.Form;
import io.newswire.enrich.quotes.lexicon.Lexicon;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds reporting verbs of two parts or one by the forms that the lexicon lists. */
final class VerbGroups {
  /** The largest distance of a participle or particle from its verb, in tokens. */
  private static final int FARTHEST_PART = 20;

  private final List<QuoteToken> tokens;
  private final Lexicon lexicon;

  VerbGroups(List<QuoteToken> tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /**
   * What the word at a token can be, the likeliest first.
   *
   * @param follows whether a reporting clause precedes, whose auxiliary can serve
   */
  List<VerbGroup> at(Sentence sentence, int i, boolean follows) {
    QuoteToken token = tokens.get(i);
    if (!token.isWord() || token.mention() != null || token.capital() && i > sentence.from()) {
      return List.of();
    }
    List<VerbGroup> groups = new ArrayList<>();
    CueVerb participle = lexicon.verbs().participles().get(token.word());
    VerbGroup helped = participle == null ? null : helped(sentence, i, participle, follows);
    if (helped != null) {
      groups.add(helped);
    }
    CueVerb known = token.lexeme().cueVerb();
    boolean onlyParticiple = known != null && known.form() == Form.PARTICIPLE;
    CueVerb finite = onlyParticiple || isNoun(sentence, i) ? null : finite(sentence, i);
    if (finite != null) {
      groups.add(new VerbGroup(i, i, finite));
    }
    return groups;
  }

  /** The participle at a token with its auxiliary: {@code hat … gesagt}, {@code ha detto}. */
  private VerbGroup helped(Sentence sentence, int at, CueVerb verb, boolean follows) {
    WordClass auxiliary =
        lexicon.verbs().passives().contains(verb.base()) ? WordClass.BE : WordClass.HAVE;
    for (int i = at - 1; i >= sentence.from() && at - i <= FARTHEST_PART; i--) {
      QuoteToken token = tokens.get(i);
      if (token.is(auxiliary)) {
        return new VerbGroup(i, at, verb);
      }
      if (token.is(WordClass.CLAUSE_START) && !token.is(WordClass.AND)) {
        break;
      }
    }
    if (follows && at > sentence.from() && tokens.get(at - 1).is(WordClass.AND)) {
      return new VerbGroup(VerbGroup.SHARED, at, verb);
    }
    boolean auxiliaryBehind = at + 1 < sentence.to() && tokens.get(at + 1).is(WordClass.HAVE);
    return auxiliaryBehind ? new VerbGroup(at, at, verb) : null;
  }

  /** The verb of a form, by its particle if that stands apart: {@code teilte … mit}. */
  private CueVerb finite(Sentence sentence, int at) {
    Map<String, CueVerb> separable =
        lexicon.verbs().separable().getOrDefault(tokens.get(at).word(), Map.of());
    int last = Math.min(sentence.to() - 1, at + FARTHEST_PART);
    for (int i = at + 1; i <= last && !separable.isEmpty(); i++) {
      CueVerb verb = separable.get(tokens.get(i).word());
      if (verb != null && endsClause(sentence, i)) {
        return verb;
      }
    }
    return tokens.get(at).lexeme().cueVerb();
  }

  private boolean endsClause(Sentence sentence, int i) {
    return i + 1 == sentence.to()
        || !tokens.get(i + 1).isWord()
        || tokens.get(i + 1).is(WordClass.CLAUSE_START);
  }

  /** Where nouns have no capitals, a determiner tells them from verbs. */
  private boolean isNoun(Sentence sentence, int i) {
    return i > sentence.from()
        && tokens.get(i - 1).is(WordClass.DETERMINER)
        && !lexicon.hasCapitalNouns();
  }
}
