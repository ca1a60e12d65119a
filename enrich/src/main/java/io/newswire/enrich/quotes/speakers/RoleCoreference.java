package io.newswire.enrich.quotes.speakers;

import io.newswire.enrich.quotes.clauses.NounChunker;
import io.newswire.enrich.quotes.clauses.NounPhrase;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.AnalyzedText;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import io.newswire.model.Mention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Resolves roles such as {@code the senator} to the only person whom the article introduces with
 * the role, by a title ({@code Sen. Jane Doe}) or an apposition ({@code Jane Doe, a senator from
 * Ohio}). A role of several people is not resolved.
 */
final class RoleCoreference {
  private static final int LONGEST_APPOSITION = 8;

  /** The full forms of abbreviated titles. */
  private static final Map<String, String> FULL =
      Map.ofEntries(
          Map.entry("sen.", "senator"),
          Map.entry("rep.", "representative"),
          Map.entry("gov.", "governor"),
          Map.entry("gen.", "general"),
          Map.entry("col.", "colonel"),
          Map.entry("lt.", "lieutenant"),
          Map.entry("capt.", "captain"),
          Map.entry("sgt.", "sergeant"),
          Map.entry("dr.", "doctor"),
          Map.entry("prof.", "professor"),
          Map.entry("rev.", "reverend"),
          Map.entry("amb.", "ambassador"));

  private final List<QuoteToken> tokens;

  /** The person of each role; an empty entry if there are several. */
  private final Map<String, Person> holders = new HashMap<>();

  private record Person(Mention first, boolean several) {}

  RoleCoreference(AnalyzedText analyzed) {
    this.tokens = analyzed.tokens();
    for (Sentence sentence : analyzed.sentences()) {
      for (int i = sentence.from(); i < sentence.to(); i++) {
        boolean first =
            i == sentence.from() || tokens.get(i - 1).mention() != tokens.get(i).mention();
        if (first && NounChunker.person(tokens.get(i).mention())) {
          introduce(sentence, i);
        }
      }
    }
  }

  private void introduce(Sentence sentence, int from) {
    Mention mention = tokens.get(from).mention();
    if (from > sentence.from()) {
      boolean apposed = tokens.get(from - 1).is(",") && from - 1 > sentence.from();
      hold(tokens.get(apposed ? from - 2 : from - 1), mention);
    }
    int to = from + 1;
    while (to < sentence.to() && tokens.get(to).mention() == mention) {
      to++;
    }
    if (to + 1 >= sentence.to() || !tokens.get(to).is(",")) {
      return;
    }
    int end = to + 1;
    while (end < sentence.to()
        && end - to <= LONGEST_APPOSITION
        && tokens.get(end).isWord()
        && !tokens.get(end).is(WordClass.PREPOSITION)) {
      end++;
    }
    boolean noun = tokens.get(to + 1).is(WordClass.DETERMINER);
    if (noun && end > to + 2) {
      hold(tokens.get(end - 1), mention);
    }
  }

  private void hold(QuoteToken role, Mention mention) {
    if (!role.isWord() || role.mention() != null || function(role)) {
      return;
    }
    holders.merge(
        full(role.word()),
        new Person(mention, false),
        (old, now) ->
            PersonGenders.key(old.first()).equals(PersonGenders.key(mention))
                ? old
                : new Person(old.first(), true));
  }

  private static boolean function(QuoteToken token) {
    return token.is(WordClass.PREPOSITION)
        || token.is(WordClass.CLAUSE_START)
        || token.is(WordClass.AUXILIARY)
        || token.is(WordClass.DETERMINER);
  }

  private static String full(String word) {
    return FULL.getOrDefault(word, word);
  }

  /** The first mention of the only person with the role of a phrase; null if none or several. */
  Mention holder(NounPhrase phrase) {
    if (phrase.name() != null
        || !tokens.get(phrase.from()).is("the")
        || phrase.to() - phrase.from() < 2) {
      return null;
    }
    int head = phrase.from() + 1;
    while (head + 1 < phrase.to() && !tokens.get(head + 1).is(WordClass.PREPOSITION)) {
      head++;
    }
    Person person = holders.get(full(tokens.get(head).word()));
    boolean before = person != null && person.first().start() < tokens.get(phrase.from()).start();
    return before && !person.several() ? person.first() : null;
  }
}
