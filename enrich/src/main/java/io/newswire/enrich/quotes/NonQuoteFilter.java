package io.newswire.enrich.quotes;

import io.newswire.model.EntityType;
import java.util.List;
import java.util.Set;

/** Marked stretches that quote nobody: nicknames and titles of works. */
final class NonQuoteFilter {
  private static final Set<String> TITLE_WORDS =
      Set.of(
          "titled",
          "entitled",
          "named",
          "dubbed",
          "nicknamed",
          "so-called",
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
          "program");

  /** Verbs behind which a title stands as object. */
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
    if (nickname(before, behind, words)) {
      return true;
    }
    return inside
        && (naming(context, quote, before)
            || at > 1 && before.is("'s") && programme(tokens.get(at - 2), words)
            || TITLE_WORDS.contains(before.word())
            || title(words) && !reported(context, quote));
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
    String first = context.tokens().get(speaker.from()).word();
    boolean fronted = false;
    for (int i = context.sentence(quote).from(); i < speaker.from(); i++) {
      String word = context.tokens().get(i).word();
      fronted |= word.equals("what") || word.equals("which");
    }
    return !fronted
        && !FunctionWords.PRONOUNS.contains(first)
        && !NounChunker.person(speaker.name());
  }

  /** {@code NBC's "Today"}. */
  private static boolean programme(QuoteToken owner, String words) {
    return owner.mention() != null
        && owner.mention().type() == EntityType.ORGANIZATION
        && Character.isUpperCase(words.charAt(0));
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
