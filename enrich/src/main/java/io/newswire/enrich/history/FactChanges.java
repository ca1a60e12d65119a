package io.newswire.enrich.history;

import io.newswire.enrich.history.WordDiff.Place;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.TextCut;
import io.newswire.model.history.FactChange;
import io.newswire.model.history.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the facts that a revision states otherwise: the headline, figures and names that were
 * replaced, and quotes that were altered or removed. What was only added changes no fact. A passage
 * of more than {@value #LONGEST_REPLACEMENT} words is written anew: which of its figures and names
 * stands for which cannot be told.
 */
final class FactChanges {
  private static final int LONGEST_REPLACEMENT = 20;
  private static final int MOST = 20;
  private static final int LONGEST = 300;

  /** A label before the headline, such as {@code UPDATE 2-} or {@code CORRECTED:}. */
  private static final Pattern LABEL =
      Pattern.compile("^\\s*[\\[(]?\\p{Lu}[\\p{Lu} ]{3,20}\\s?\\d{0,2}[\\])]?\\s?[-–—:|]\\s*");

  private FactChanges() {}

  /**
   * The changed facts, at most {@value #MOST}: the headline first, then in text order, then quotes.
   *
   * @param places where the texts of both differ
   */
  static List<FactChange> of(
      EnrichedArticle before, EnrichedArticle after, ComparedTexts texts, List<Place> places) {
    List<Place> replaced = places.stream().filter(place -> isReplacement(place, texts)).toList();
    String language = after.article().language();
    return Stream.of(
            headline(before.article().title(), after.article().title()),
            new FigureChanges(texts, language).of(replaced),
            new NameChanges(texts, before.mentions(), after.mentions()).of(replaced),
            QuoteChanges.of(before.quotes(), after.quotes(), texts.after()))
        .flatMap(List::stream)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static boolean isReplacement(Place place, ComparedTexts texts) {
    int removed = place.removed().size();
    int added = place.added().size();
    return removed > 0
        && added > 0
        && Math.max(removed, added) <= LONGEST_REPLACEMENT
        && !Boilerplate.contains(texts.before(), place.removed())
        && !Boilerplate.contains(texts.after(), place.added());
  }

  private static List<FactChange> headline(String before, String after) {
    return before == null || after == null || words(before).equals(words(after))
        ? List.of()
        : List.of(change(FactKind.HEADLINE, before, after));
  }

  private static List<String> words(String headline) {
    return lowerCase(WordedText.of(LABEL.matcher(headline).replaceFirst("")).forms());
  }

  static List<String> lowerCase(List<String> forms) {
    List<String> lower = new ArrayList<>(forms.size());
    forms.forEach(form -> lower.add(form.toLowerCase(Locale.ROOT)));
    return lower;
  }

  static FactChange change(FactKind kind, String before, String after) {
    return new FactChange(kind, shortened(before), shortened(after));
  }

  private static String shortened(String text) {
    return text == null ? null : TextCut.shorten(text.strip(), LONGEST);
  }
}
