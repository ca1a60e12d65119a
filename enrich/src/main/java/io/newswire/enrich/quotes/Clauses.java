package io.newswire.enrich.quotes;

import java.util.ArrayList;
import java.util.List;

/** Finds the reporting verbs of a sentence and their subjects. */
final class Clauses {
  private static final CueVerb ACCORDING_TO =
      new CueVerb("according to", CueVerb.Form.GERUND, true, false);

  /** How far behind a passive verb its {@code by} may stand. */
  private static final int FARTHEST_BY = 4;

  private final List<Token> tokens;
  private final Phrases phrases;
  private final Verbs verbs;
  private final Subjects subjects;

  Clauses(List<Token> tokens) {
    this.tokens = tokens;
    this.phrases = new Phrases(tokens);
    this.verbs = new Verbs(tokens);
    this.subjects = new Subjects(tokens);
  }

  /** In the order of their verbs. */
  List<Clause> of(Sentence sentence) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      CueVerb verb = verbs.at(sentence, i);
      Clause clause = verb == null ? null : clause(sentence, i, verb, clauses);
      if (clause == null) {
        clause = NounCues.isOne(tokens.get(i)) ? nounCue(sentence, i) : accordingTo(sentence, i);
      }
      if (clause != null) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  /** {@code Jane Doe's claim that ...} and {@code her claim that ...}. */
  private Clause nounCue(Sentence sentence, int noun) {
    Phrase owner = phrases.ownerOf(sentence.from(), noun);
    return owner == null ? null : new Clause(noun, noun + 1, NounCues.VERB, owner, false, true);
  }

  private Clause accordingTo(Sentence sentence, int i) {
    if (!tokens.get(i).is("according") || i + 1 == sentence.to() || !tokens.get(i + 1).is("to")) {
      return null;
    }
    Phrase source = phrases.startingAt(i + 2, sentence.to());
    return source == null ? null : new Clause(i, i + 2, ACCORDING_TO, source, true, true);
  }

  private Clause clause(Sentence sentence, int verbAt, CueVerb verb, List<Clause> earlier) {
    int from = sentence.from();
    int left = verbs.left(from, verbAt);
    boolean gerund = verb.form() == CueVerb.Form.GERUND;
    boolean progressive = verbs.hasBe(left, verbAt);
    if (progressive && !gerund) {
      return byAgent(sentence, verbAt, verb);
    }
    Token before = left > from ? tokens.get(left - 1) : null;
    Clause inverted = inverted(sentence, verbAt, verb, before, left);
    if (inverted != null) {
      return inverted;
    }
    if (before == null || verbs.isNoun(left, verbAt, verb)) {
      return null;
    }
    if (gerund && !progressive) {
      return participle(sentence, verbAt, verb, left, earlier);
    }
    if (coordinated(before)) {
      return dependent(sentence, verbAt, verb, earlier);
    }
    Phrase subject = beforeVerb(from, left);
    if (subject == null) {
      return before.isComma() ? dependent(sentence, verbAt, verb, earlier) : null;
    }
    return verb.form() == CueVerb.Form.PRESENT && !definite(subject) || bare(subject)
        ? null
        : new Clause(verbAt, verbAt + 1, verb, subject, false, true);
  }

  /**
   * The phrase before a verb, over what parts it from its auxiliary: {@code has in the past said}.
   */
  private Phrase beforeVerb(int from, int left) {
    Phrase subject = phrases.before(from, left);
    if (subject == null || subject.from() - 2 < from) {
      return subject;
    }
    boolean parted =
        Words.PREPOSITIONS.contains(tokens.get(subject.from() - 1).word())
            && Words.AUXILIARIES.contains(tokens.get(subject.from() - 2).word());
    return parted ? phrases.before(from, verbs.left(from, subject.from() - 1)) : subject;
  }

  /** Whether a phrase is a single word that cannot be a subject, as in {@code easier said}. */
  private boolean bare(Phrase subject) {
    Token first = tokens.get(subject.from());
    String word = first.word();
    return subject.to() - subject.from() == 1
        && subject.name() == null
        && !first.capital()
        && !word.endsWith("s")
        && !word.endsWith("one")
        && !word.endsWith("body")
        && !Words.PRONOUNS.contains(word)
        && !Words.RELATIVES.contains(word)
        && !Words.STANDING_ALONE.contains(word)
        && !Verbs.PLURAL_SUBJECTS.contains(word);
  }

  /** {@code "…," said Jane Doe}. */
  private Clause inverted(Sentence sentence, int verbAt, CueVerb verb, Token before, int left) {
    boolean first = before == null;
    boolean behindQuote =
        !first
            && (before.isQuote()
                || before.isComma()
                    && left - 2 >= sentence.from()
                    && tokens.get(left - 2).isQuote());
    boolean behindComma = !first && before.is(",");
    if (!first && !behindQuote && !behindComma || !takesInversion(verb)) {
      return null;
    }
    Phrase subject = phrases.startingAt(verbAt + 1, sentence.to());
    if (behindComma && !behindQuote) {
      boolean named = subject != null && Phrases.person(subject.name());
      return named && subject.to() < sentence.to() && !tokens.get(subject.to()).isWord()
          ? new Clause(verbAt, verbAt + 1, verb, subject, true, true)
          : null;
    }
    return subject == null || first && subject.name() == null
        ? null
        : new Clause(verbAt, verbAt + 1, verb, subject, true, true);
  }

  private static boolean takesInversion(CueVerb verb) {
    return verb.speech()
        && verb.form() != CueVerb.Form.GERUND
        && !verb.base().equals("tell")
        && !verb.base().equals("inform");
  }

  private static boolean coordinated(Token before) {
    return before.is("and")
        || before.is("or")
        || before.is("but")
        || before.is("to")
        || before.isQuote();
  }

  /**
   * {@code ..., calling it} has the subject of the sentence, {@code with Jane Doe calling it} its
   * own.
   */
  private Clause participle(
      Sentence sentence, int verbAt, CueVerb verb, int left, List<Clause> earlier) {
    int from = sentence.from();
    Phrase beside = phrases.endingAt(from, left - 1);
    if (left - 2 > from && tokens.get(left - 1).is("as") && tokens.get(left - 2).is("quoted")) {
      Phrase quoted = phrases.before(from, verbs.left(from, left - 2));
      return quoted == null ? null : new Clause(verbAt, verbAt + 1, verb, quoted, false, true);
    }
    boolean with =
        beside != null && beside.from() > from && tokens.get(beside.from() - 1).is("with");
    return with
        ? new Clause(verbAt, verbAt + 1, verb, beside, false, true)
        : dependent(sentence, verbAt, verb, earlier);
  }

  /** A verb without a subject of its own: that of the sentence is its subject. */
  private Clause dependent(Sentence sentence, int verbAt, CueVerb verb, List<Clause> earlier) {
    Clause last = null;
    for (Clause clause : earlier) {
      last = clause.verb() == NounCues.VERB ? last : clause;
    }
    Phrase subject =
        last != null && last.own() && !last.inverted()
            ? last.subject()
            : subjects.of(sentence.from(), verbAt);
    return subject == null ? null : new Clause(verbAt, verbAt + 1, verb, subject, false, false);
  }

  private Clause byAgent(Sentence sentence, int verbAt, CueVerb verb) {
    for (int i = verbAt + 1; i < sentence.to() && i < verbAt + FARTHEST_BY; i++) {
      if (tokens.get(i).is("by")) {
        Phrase agent = phrases.startingAt(i + 1, sentence.to());
        return agent == null ? null : new Clause(verbAt, verbAt + 1, verb, agent, true, true);
      }
    }
    return null;
  }

  /** Whether a phrase can be the subject of a verb in the singular. */
  private boolean definite(Phrase subject) {
    String first = tokens.get(subject.from()).word();
    return subject.name() != null
        || Words.DETERMINERS.contains(first)
        || Words.PRONOUNS.contains(first)
        || Words.RELATIVES.contains(first);
  }
}
