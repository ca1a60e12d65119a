package io.newswire.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the calls of {@code newswire} in a line of shell, for tests of examples. */
public final class ShellCalls {
  /** One shell word: quoted and unquoted pieces without blanks between. */
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

  private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
  private static final Set<String> PROGRAMS = Set.of("newswire", "./newswire");
  private static final Set<String> ENDS = Set.of("|", ">", "<");

  private ShellCalls() {}

  /** The arguments of each call in the line, without quotes, up to a comment. */
  public static List<List<String>> of(String line) {
    return of(line, PROGRAMS);
  }

  /** As {@link #of(String)}, for other programs. */
  public static List<List<String>> of(String line, Set<String> programs) {
    List<List<String>> calls = new ArrayList<>();
    List<String> call = null;
    Matcher words = WORD.matcher(line);
    while (words.find() && !words.group().startsWith("#")) {
      String word = words.group();
      if (programs.contains(word) && call == null) {
        call = new ArrayList<>();
        calls.add(call);
      } else if (ENDS.contains(word)) {
        call = null;
      } else if (call != null) {
        call.add(QUOTED.matcher(word).replaceAll("$1$2"));
      }
    }
    return calls;
  }
}
