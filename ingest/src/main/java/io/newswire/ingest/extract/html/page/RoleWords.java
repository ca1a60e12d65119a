package io.newswire.ingest.extract.html.page;

import io.newswire.ingest.extract.text.FirstLetters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that give a role in the names of an element, see {@link ElementNames}. */
final class RoleWords {
  /** The roles in order of precedence. */
  private static final BoxRole[] IN_ORDER = {
    BoxRole.UNSEEN,
    BoxRole.BODY,
    BoxRole.EMBED,
    BoxRole.COMMENTS,
    BoxRole.CAPTION,
    BoxRole.LINKS,
    BoxRole.SERVICE,
    BoxRole.BYLINE,
    BoxRole.FRAME
  };

  private static final String NOTHING = "(?!)";

  /**
   * Patterns with the words of all roles by their first letter; the group number gives the role.
   */
  private static final Map<Character, Pattern> BY_LETTER = byLetter();

  private static final RoleReader.Claim NONE = new RoleReader.Claim(BoxRole.PLAIN, "");

  private RoleWords() {}

  private static Map<Character, Pattern> byLetter() {
    Map<Character, Pattern> patterns = new HashMap<>();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      List<String> groups = new ArrayList<>();
      for (BoxRole role : IN_ORDER) {
        groups.add('(' + FirstLetters.of(role.words()).getOrDefault(letter, NOTHING) + ')');
      }
      patterns.put(letter, Pattern.compile("(?:" + String.join("|", groups) + ")(?![a-z0-9])"));
    }
    return patterns;
  }

  /** The role of the names; {@code PLAIN} if they have none of the words. */
  static RoleReader.Claim in(String names) {
    int best = IN_ORDER.length;
    String word = "";
    int at = 0;
    while (at < names.length() && best > 0) {
      Matcher found = at > 0 && isNamePart(names.charAt(at - 1)) ? null : wordAt(names, at);
      for (int i = 0; found != null && i < best; i++) {
        if (found.start(i + 1) >= 0) {
          best = i;
          word = found.group();
        }
      }
      at = found == null ? at + 1 : found.end();
    }
    return best == IN_ORDER.length ? NONE : new RoleReader.Claim(IN_ORDER[best], word);
  }

  private static Matcher wordAt(String names, int at) {
    Pattern words = BY_LETTER.get(names.charAt(at));
    Matcher found = words == null ? null : words.matcher(names).region(at, names.length());
    return found != null && found.lookingAt() ? found : null;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
