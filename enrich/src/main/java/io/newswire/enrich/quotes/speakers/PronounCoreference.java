package io.newswire.enrich.quotes.speakers;

import io.newswire.enrich.names.Gender;
import io.newswire.enrich.quotes.attribution.AttributionContext;
import io.newswire.enrich.quotes.clauses.NounChunker;
import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.AnalyzedText;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import io.newswire.model.Mention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Resolves {@code he} and {@code she} to people named before. The score of a candidate grows with
 * recency, with being a subject rather than an object or possessor, and with frequency; people of
 * another gender are excluded. A resolved pronoun counts as a mention for those that follow.
 */
final class PronounCoreference {
  /** The largest distance to the last mention of a person, in sentences. */
  private static final int FARTHEST = 12;

  private static final double SPEAKER = 4;
  private static final double SUBJECT = 2;
  private static final double OBJECT = 0.5;
  private static final double POSSESSOR = 0;

  private final AnalyzedText analyzed;
  private final PersonGenders people;
  private final Map<Integer, Mention> resolved = new HashMap<>();
  private final Map<String, Candidate> candidates = new HashMap<>();

  private record Candidate(Mention mention, int sentence, double role, int mentions) {}

  PronounCoreference(AttributionContext context, PersonGenders people) {
    this.analyzed = context.analyzed();
    this.people = people;
    List<Sentence> sentences = analyzed.sentences();
    for (int s = 0; s < sentences.size(); s++) {
      read(sentences.get(s), s, speakers(context.clauses(s)));
    }
  }

  /** The last mention of the person that the pronoun at a token refers to; null if nobody fits. */
  Mention antecedent(int token) {
    return resolved.get(token);
  }

  private void read(Sentence sentence, int number, Set<Mention> speakers) {
    boolean subjectSeen = false;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      QuoteToken token = analyzed.token(i);
      boolean repeated = i > sentence.from() && analyzed.token(i - 1).mention() == token.mention();
      if (NounChunker.person(token.mention())) {
        if (!repeated) {
          boolean speaks = speakers.contains(token.mention());
          double role = speaks ? SPEAKER : role(sentence, i, subjectSeen);
          subjectSeen |= role >= SUBJECT;
          see(token.mention(), number, role);
        }
        continue;
      }
      Gender gender = token.gender();
      if (gender == null) {
        continue;
      }
      Mention mention = best(gender, number);
      if (mention != null) {
        resolved.put(i, mention);
        boolean subject = token.is(WordClass.HE_SHE);
        subjectSeen |= subject;
        see(mention, number, subject ? SUBJECT : OBJECT);
      }
    }
  }

  private static Set<Mention> speakers(List<ReportingClause> clauses) {
    Set<Mention> speakers = new HashSet<>();
    for (ReportingClause clause : clauses) {
      if (clause.own() && clause.verb().speech() && clause.subject().name() != null) {
        speakers.add(clause.subject().name());
      }
    }
    return speakers;
  }

  private double role(Sentence sentence, int from, boolean subjectSeen) {
    int to = from + 1;
    while (to < sentence.to() && analyzed.token(to).mention() == analyzed.token(from).mention()) {
      to++;
    }
    if (to < sentence.to() && (analyzed.token(to).is("'s") || modifies(sentence, to))) {
      return POSSESSOR;
    }
    boolean governed = from > sentence.from() && analyzed.token(from - 1).is(WordClass.PREPOSITION);
    return governed || subjectSeen ? OBJECT : SUBJECT;
  }

  /** Whether a name modifies a following name, as in {@code Doe campaign manager Roe}. */
  private boolean modifies(Sentence sentence, int behind) {
    for (int i = behind; i < sentence.to() && i < behind + 4; i++) {
      QuoteToken token = analyzed.token(i);
      if (NounChunker.person(token.mention())) {
        return i > behind;
      }
      boolean noun =
          token.isWord()
              && !token.is(WordClass.AUXILIARY)
              && !token.is(WordClass.PREPOSITION)
              && !token.is(WordClass.CLAUSE_START)
              && !token.is(WordClass.DETERMINER)
              && !token.is(WordClass.COMMON_VERB)
              && !token.isAdverb()
              && !token.word().endsWith("ed")
              && token.lexeme().cueVerb() == null;
      if (!noun) {
        return false;
      }
    }
    return false;
  }

  private void see(Mention mention, int sentence, double role) {
    candidates.merge(
        PersonGenders.key(mention),
        new Candidate(mention, sentence, role, 1),
        (old, now) ->
            new Candidate(
                mention,
                sentence,
                old.sentence() == sentence ? Math.max(old.role(), role) : role,
                old.mentions() + 1));
  }

  private Mention best(Gender gender, int sentence) {
    Mention best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : candidates.values()) {
      Gender known = people.gender(candidate.mention());
      int distance = sentence - candidate.sentence();
      if (known != null && known != gender || distance > FARTHEST) {
        continue;
      }
      double score =
          candidate.role()
              - 1.5 * distance
              + (known == null ? 0 : 1)
              + 0.2 * Math.log(candidate.mentions());
      if (score > most) {
        most = score;
        best = candidate.mention();
      }
    }
    return best;
  }
}
