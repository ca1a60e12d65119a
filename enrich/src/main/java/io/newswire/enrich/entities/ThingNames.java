package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.PERSON;

import io.newswire.enrich.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds names that the tagger takes for people's and that are those of a people, a language or a
 * ship: {@code the Orlan language}, {@code the ferry Annis}, {@code the Annis sank}.
 */
final class ThingNames {
  /** Nouns that a people's or a language's name stands before. */
  private static final Set<String> PEOPLES =
      WordList.of(
          """
          calendar clan communities community culture dialect elders festival folklore homeland
          language languages lineage nation people peoples ritual speakers tradition traditions
          tribe tribes tribesmen warriors
          """);

  /** Nouns that a ship's name stands behind. */
  private static final Set<String> SHIPS =
      WordList.of(
          """
          barge battleship boat carrier catamaran corvette cruiser cutter destroyer dredger ferry
          freighter frigate icebreaker lifeboat liner minesweeper motorship sailboat schooner ship
          steamer steamship submarine tanker trawler tug tugboat vessel warship yacht HMS MS MV RMS
          SS USS
          """);

  /** Titles that ships are named with. */
  private static final Set<String> STYLES = Set.of("Lady", "Queen", "King", "Prince", "Princess");

  private static final Set<String> ARTICLE = Set.of("the", "The");

  /** Words that stand behind a noun: after {@code the} they show that a name is one. */
  private static final Set<String> BEHIND_NOUNS =
      WordList.of(
          """
          's ’s . , ; : ) ? ! and or but is was are were has had will would can could may did does
          in at on for by with from to as that which while when since until after before into
          arrived came carried hit lay left met ran sailed sank struck went
          """);

  private ThingNames() {}

  /**
   * The names as written.
   *
   * @param people what is surely a person's name, or a surname of one
   */
  static Set<String> find(
      String text, List<Token> tokens, List<NameSpan> names, Set<String> people) {
    Set<String> things = new HashSet<>();
    Set<String> withoutArticle = new HashSet<>(people);
    Set<String> withArticle = new HashSet<>();
    for (NameSpan name : names) {
      if (name.type() == PERSON) {
        String behind = name.to() == tokens.size() ? "." : tokens.get(name.to()).word();
        String written = name.in(text, tokens);
        if (PEOPLES.contains(behind) || isShip(tokens, name.from())) {
          things.add(written);
        } else if (!hasArticle(tokens, name.from())) {
          withoutArticle.add(written);
        } else if (name.length() == 1 && BEHIND_NOUNS.contains(behind)) {
          withArticle.add(written);
        }
      }
    }
    withArticle.removeAll(withoutArticle);
    things.addAll(withArticle);
    things.removeAll(people);
    return things;
  }

  /** Whether a name is that of a ship by a noun before it, also in {@code the ferry Lady Annis}. */
  private static boolean isShip(List<Token> tokens, int name) {
    return isWord(tokens, beforeStyle(tokens, name), SHIPS);
  }

  /** Whether an article is before a name, also in {@code the Lady Annis}, which is no person. */
  private static boolean hasArticle(List<Token> tokens, int name) {
    return isWord(tokens, beforeStyle(tokens, name), ARTICLE);
  }

  /** Whether a title before a name is a part of what may be a ship's name. */
  static boolean hasStyle(List<Token> tokens, int name) {
    return isWord(tokens, name - 1, STYLES) && (isShip(tokens, name) || hasArticle(tokens, name));
  }

  private static int beforeStyle(List<Token> tokens, int name) {
    return isWord(tokens, name - 1, STYLES) ? name - 2 : name - 1;
  }

  private static boolean isWord(List<Token> tokens, int i, Set<String> words) {
    return i >= 0 && words.contains(tokens.get(i).word());
  }
}
