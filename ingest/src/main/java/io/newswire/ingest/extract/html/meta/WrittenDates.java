package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.text.MonthNames;
import java.lang.Character.UnicodeScript;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds dates in numbers or words of many languages. */
final class WrittenDates {
  /** A date and its half-open range of offsets. */
  record Span(LocalDate date, int start, int end) {}

  private static final String YEAR = "((?:19|20|2[45])\\d{2})(?!\\d)";
  private static final String WORD =
      "([\\p{L}\\p{M}][\\p{L}\\p{M}.]{1,14}?(?:\\s(?:الثاني|الأول))?)";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)" + YEAR + "\\s?[-./年년]\\s?(\\d{1,2})\\s?[-./月월]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern ERA =
      Pattern.compile("(令和|平成|民國|民国)\\s?(\\d{1,3}|元)\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?[\\s/-]{1,3}(?:de\\s|of\\s|d['’])?"
              + WORD
              + "\\.?,?[\\s/-]{1,3}(?:de\\s|del\\s)?"
              + YEAR);
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<![\\p{L}\\d])"
              + WORD
              + "\\.?[\\s/-]{1,3}(\\d{1,2})(?:st|nd|rd|th)?[,\\s/-]{1,3}"
              + YEAR);
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile(
          "(?<!\\d)" + YEAR + "\\.?\\s(?:m\\.\\s)?" + WORD + "\\.?\\s(\\d{1,2})(?!\\d)");
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})[\\s.-]{1,2}" + WORD + "\\.?[\\s'’-]{1,2}(\\d{2})(?![\\d:.])");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\.?\\s?([-./])\\s?(\\d{1,2})\\s?[-./]\\s?((?:19|20|2[45])?\\d{2})(?!\\d)");

  /** Years before the first of an era. */
  private static final Map<String, Integer> ERAS =
      Map.of("令和", 2018, "平成", 1988, "民國", 1911, "民国", 1911);

  private static final int BUDDHIST = 543;
  private static final int FIRST_BUDDHIST = 2400;

  /** The year 2500 of the Thai calendar. */
  private static final int FIRST_SHORT_BUDDHIST = 1957;

  private static final int CENTURY = 100;
  private static final int MONTHS = 12;

  private final DateContext context;
  private final boolean monthFirst;
  private final List<Span> spans = new ArrayList<>();

  private WrittenDates(DateContext context, boolean monthFirst) {
    this.context = context;
    this.monthFirst = monthFirst;
  }

  /** The plausible dates of a text in their order; digits must be ASCII. */
  static List<Span> in(String text, DateContext context) {
    boolean monthFirst = context.monthFirst() || TimeOfDay.isAmerican(text);
    return new WrittenDates(context, monthFirst).find(text);
  }

  private List<Span> find(String text) {
    add(text, YEAR_FIRST, m -> date(year(m.group(1)), number(m.group(2)), number(m.group(3))));
    add(text, ERA, WrittenDates::ofEra);
    add(text, DAY_MONTH, m -> date(year(m.group(3)), month(m.group(2)), number(m.group(1))));
    add(text, MONTH_DAY, m -> date(year(m.group(3)), month(m.group(1)), number(m.group(2))));
    add(text, YEAR_MONTH_DAY, m -> date(year(m.group(1)), month(m.group(2)), number(m.group(3))));
    add(text, NUMBERS, this::ofNumbers);
    add(text, SHORT_YEAR, this::ofShortYear);
    spans.sort(Comparator.comparingInt(Span::start));
    return List.copyOf(spans);
  }

  private void add(String text, Pattern pattern, Function<MatchResult, LocalDate> reader) {
    pattern
        .matcher(text)
        .results()
        .filter(m -> spans.stream().noneMatch(s -> s.start < m.end() && m.start() < s.end))
        .forEach(
            m -> {
              LocalDate date = reader.apply(m);
              if (date != null && context.isPlausible(date)) {
                spans.add(new Span(date, m.start(), m.end()));
              }
            });
  }

  /** A date in numbers, in the order of the region; in the other order if that is not plausible. */
  private LocalDate ofNumbers(MatchResult match) {
    int first = number(match.group(1));
    int second = number(match.group(3));
    int year = year(match.group(4));
    LocalDate dayFirst = date(year, second, first);
    LocalDate american = date(year, first, second);
    boolean swapped = monthFirst && !match.group(2).equals(".");
    LocalDate likely = swapped ? american : dayFirst;
    return likely != null && context.isPlausible(likely) ? likely : swapped ? dayFirst : american;
  }

  private LocalDate ofShortYear(MatchResult match) {
    boolean thai = UnicodeScript.of(match.group(2).codePointAt(0)) == UnicodeScript.THAI;
    int year = thai ? FIRST_SHORT_BUDDHIST + number(match.group(3)) : year(match.group(3));
    return date(year, month(match.group(2)), number(match.group(1)));
  }

  private static LocalDate ofEra(MatchResult match) {
    int year = match.group(2).equals("元") ? 1 : number(match.group(2));
    return date(ERAS.get(match.group(1)) + year, number(match.group(3)), number(match.group(4)));
  }

  private int month(String word) {
    int month = MonthNames.number(word, context.locale().getLanguage());
    return month == 0 ? MonthNames.ofAbbreviation(word) : month;
  }

  /** The year of the Christian era, also of a year of the Thai calendar or of two digits. */
  private int year(String digits) {
    int year = number(digits);
    if (year >= FIRST_BUDDHIST) {
      return year - BUDDHIST;
    }
    int century = context.latest().getYear() / CENTURY * CENTURY;
    int recent = century + year > context.latest().getYear() ? century - CENTURY : century;
    return year < CENTURY ? recent + year : year;
  }

  private static LocalDate date(int year, int month, int day) {
    if (month < 1 || month > MONTHS) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
