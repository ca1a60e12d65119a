package io.newswire.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Remarks for the author of a query: which words are left out or read differently, and where {@code
 * =} would help. A query typed in capitals throughout gets no remarks about capitals.
 */
final class QueryRemarks {
  private static final Pattern WITH_SIGNS =
      Pattern.compile("(?U)\\S*(\\p{L}[+#&@]\\S*|^[.]\\p{L}{2,})");
  private static final Pattern CAPITAL = Pattern.compile("(?U)\\p{Lu}");

  private final boolean allCapitals;
  private final List<String> remarks = new ArrayList<>();

  QueryRemarks(TypedQuery typed) {
    allCapitals = CommonWords.isAllCapitals(typed.text());
  }

  /** The remarks without repetitions, in the order of the query. */
  List<String> list() {
    return remarks.stream().distinct().toList();
  }

  /** Whether the word is matched in capitals only, as {@code US} is; adds a remark if so. */
  boolean isNameInCapitals(String word) {
    if (allCapitals || !CommonWords.isNameInCapitals(word)) {
      return false;
    }
    remarks.add(
        "'%s' is taken as written, in capitals, because '%s' is a common word; =%s says so"
            .formatted(word, word.toLowerCase(Locale.ROOT), word));
    return true;
  }

  void commonWordLeftOut(String word) {
    remarks.add(
        word.matches("and|not")
            ? "'" + word + "' is left out as a common word; operators are written in capitals"
            : "'" + word + "' occurs in nearly every article and is left out");
  }

  /** Suggests {@code =} for words in capitals and for names with signs, such as {@code AT&T}. */
  void suggestExact(String words) {
    if (!allCapitals && (CommonWords.isCapitals(words) || isNameWithSigns(words))) {
      remarks.add(
          "'%s' is found in small letters too; =%s finds it only as written"
              .formatted(words, words.matches("[\\p{L}.]+") ? words : '"' + words + '"'));
    }
  }

  private static boolean isNameWithSigns(String words) {
    return WITH_SIGNS.matcher(words).matches() && CAPITAL.matcher(words).find();
  }
}
