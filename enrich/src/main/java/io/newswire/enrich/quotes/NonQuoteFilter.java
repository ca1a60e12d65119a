package io.newswire.enrich.quotes;

import io.newswire.enrich.quotes.attribution.Attribution;
import io.newswire.enrich.quotes.attribution.AttributionContext;
import io.newswire.enrich.quotes.clauses.NounChunker;
import io.newswire.enrich.quotes.clauses.NounPhrase;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.marks.QuotedSpan;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import io.newswire.model.EntityType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises quoted spans that are not quotes: nicknames and titles of works. */
final class NonQuoteFilter {
  private static final Set<String> TITLE_WORDS =
      Set.of(
          "titled",
          "entitled",
          "subtitled",
          "named",
          "dubbed",
          "nicknamed",
          "codenamed",
          "code-named",
          "so-called",
          "name",
          "nickname",
          "alias",
          "aka",
          "a.k.a",
          "a.k.a.",
          "moniker",
          "pseudonym",
          "title",
          "book",
          "film",
          "movie",
          "song",
          "novel",
          "album",
          "show",
          "podcast",
          "series",
          "memoir",
          "play",
          "musical",
          "poem",
          "documentary",
          "magazine",
          "column",
          "sitcom",
          "hit",
          "single",
          "painting",
          "opera",
          "program",
          "ballet",
          "exhibition",
          "comedy",
          "drama",
          "thriller",
          "sculpture",
          "essay",
          "ballad",
          "anthem",
          "sequel",
          "video",
          "game",
          "ship",
          "ferry",
          "headline",
          "headlined",
          "yacht");

  /** Before {@code as} or {@code by}: {@code better known as "…"}, {@code goes by "…"}. */
  private static final Set<String> NAMINGS =
      Set.of(
          "known", "goes", "went", "go", "going", "credited", "billed", "performs", "performing");

  private static final Set<String> NAMES =
      Set.of("name", "nickname", "alias", "moniker", "pseudonym", "title");

  private static final Set<String> REFLEXIVES =
      Set.of("himself", "herself", "itself", "themselves", "myself", "ourselves");

  private static final int FARTHEST_KNOWN = 6;

  /** Verbs with a title as object. */
  private static final Set<String> OBJECT_TAKERS = Set.of("tell", "write", "recommend", "mention");

  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "a", "an", "to", "in", "for", "on", "with", "at", "by", "from", "&",
          "or");

  private NonQuoteFilter() {}

  static boolean is(AttributionContext context, int quote) {
    int at = context.token(quote);
    List<QuoteToken> tokens = context.tokens();
    QuoteToken before = at > 0 ? tokens.get(at - 1) : null;
    QuoteToken behind = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
    QuotedSpan marked = context.marked(quote);
    String words = context.analyzed().text().substring(marked.start(), marked.end());
    boolean inside = before != null && before.isWord() && !context.beginsSentence(quote);
    if (nickname(before, behind, words)
        || opensWithNickname(context, quote, words)
        || title(words) && apposed(context, quote)) {
      return true;
    }
    return inside
        && (naming(context, quote, before)
            || at > 1 && before.is("'s") && programme(tokens.get(at - 2), words)
            || names(tokens, at, words)
            || title(words) && !reported(context, quote));
  }

  /** {@code "Salty" Doe said the port was full}: the verb reports other words. */
  private static boolean opensWithNickname(AttributionContext context, int quote, String words) {
    int behind = context.token(quote) + 1;
    Attribution attribution = context.attribution(quote);
    return context.beginsSentence(quote)
        && words.chars().filter(Character::isWhitespace).count() < 2
        && words.codePoints().allMatch(c -> Character.isLetter(c) || Character.isWhitespace(c))
        && Character.isUpperCase(words.charAt(0))
        && attribution != null
        && attribution.cue() != null
        && attribution.cue().from() == behind
        && NounChunker.person(context.tokens().get(behind).mention())
        && attribution.cue().to() < context.sentence(quote).to()
        && context.tokens().get(attribution.cue().to()).isWord();
  }

  /** {@code the film "…"}, {@code by the name of "…"}, {@code known as "…"}. */
  private static boolean names(List<QuoteToken> tokens, int quote, String words) {
    QuoteToken before = tokens.get(quote - 1);
    boolean capital = Character.isUpperCase(words.charAt(0));
    if (TITLE_WORDS.contains(before.word())) {
      return capital || before.word().endsWith("ed");
    }
    QuoteToken second = quote > 1 ? tokens.get(quote - 2) : null;
    String secondWord = second == null ? "" : second.word();
    boolean linked = before.is("of") || before.is(WordClass.BE);
    return linked && capital && NAMES.contains(secondWord)
        || before.is("by") && NAMINGS.contains(secondWord)
        || before.is("as") && knownAs(tokens, quote - 1) && !words.equals(lower(words))
        || REFLEXIVES.contains(before.word()) && second != null && calls(second) && capital;
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  /** {@code known to his friends as "…"}. */
  private static boolean knownAs(List<QuoteToken> tokens, int as) {
    for (int i = as - 1; i >= 0 && as - i <= FARTHEST_KNOWN && tokens.get(i).isWord(); i--) {
      if (NAMINGS.contains(tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  private static boolean calls(QuoteToken token) {
    CueVerb verb = token.lexeme().cueVerb();
    return verb != null && (verb.base().equals("call") || verb.base().equals("style"));
  }

  private static boolean nickname(QuoteToken before, QuoteToken behind, String words) {
    return before != null
        && behind != null
        && before.capital()
        && behind.capital()
        && behind.isWord()
        && before.isWord()
        && words.chars().filter(Character::isWhitespace).count() < 3
        && Character.isLetter(words.charAt(words.length() - 1));
  }

  /** {@code a website called "…"} names a thing; {@code what she called "…"} quotes. */
  private static boolean naming(AttributionContext context, int quote, QuoteToken before) {
    Attribution attribution = context.attribution(quote);
    if (attribution == null || !before.is("called")) {
      return false;
    }
    NounPhrase speaker = attribution.speaker();
    QuoteToken first = context.tokens().get(speaker.from());
    boolean fronted = false;
    for (int i = context.sentence(quote).from(); i < speaker.from(); i++) {
      String word = context.tokens().get(i).word();
      fronted |= word.equals("what") || word.equals("which");
    }
    return !fronted && !first.is(WordClass.PRONOUN) && !NounChunker.person(speaker.name());
  }

  /** {@code NBC's "Today"}. */
  private static boolean programme(QuoteToken owner, String words) {
    return owner.mention() != null
        && owner.mention().type() == EntityType.ORGANIZATION
        && Character.isUpperCase(words.charAt(0));
  }

  /** {@code The second, "A House Without Corners", sold well}: no reporting verb is beside it. */
  private static boolean apposed(AttributionContext context, int quote) {
    int at = context.token(quote);
    List<QuoteToken> tokens = context.tokens();
    Sentence sentence = context.sentence(quote);
    boolean opened = at - 1 > sentence.from() && tokens.get(at - 1).is(",");
    char last = context.analyzed().text().charAt(context.marked(quote).end() - 1);
    boolean closed = at + 1 < sentence.to() && (last == ',' || tokens.get(at + 1).is(","));
    Attribution attribution = context.attribution(quote);
    boolean reported =
        attribution != null
            && attribution.cue() != null
            && attribution.cue().to() >= at - 1
            && attribution.cue().from() <= at + 2;
    return opened && closed && !reported;
  }

  private static boolean reported(AttributionContext context, int quote) {
    Attribution attribution = context.attribution(quote);
    return attribution != null
        && attribution.cue() != null
        && attribution.cue().verb().speech()
        && !OBJECT_TAKERS.contains(attribution.cue().verb().base())
        && (attribution.cue().to() == context.token(quote)
            || attribution.cue().from() == context.token(quote) + 1);
  }

  /** Whether two words or more all begin with a capital, as in {@code "Meet the PersonGenders"}. */
  private static boolean title(String words) {
    String[] all = words.strip().split("\\s+");
    if (all.length < 2) {
      return false;
    }
    for (String word : all) {
      if (!SMALL.contains(word)
          && !Character.isUpperCase(word.charAt(0))
          && !Character.isDigit(word.charAt(0))) {
        return false;
      }
    }
    return Character.isUpperCase(words.charAt(0));
  }
}
