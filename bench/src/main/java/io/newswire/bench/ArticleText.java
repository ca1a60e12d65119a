package io.newswire.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Generates articles of a fictional country: 400 to 600 words with names and quotes. The same
 * number gives the same text.
 */
public final class ArticleText {
  private static final int FEWEST_WORDS = 400;
  private static final int MORE_WORDS = 200;
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private static final List<String> FIRST =
      List.of(
          "Maren", "Ben", "Ruth", "Idris", "Thea", "Oskar", "Lucia", "Piet", "Hanna", "Rafael",
          "Sorcha", "Amit", "Greta", "Tomas", "Yara", "Colm");
  private static final List<String> LAST =
      List.of(
          "Calloway",
          "Okonjo",
          "Lindqvist",
          "Marsh",
          "Ferreira",
          "Tolland",
          "Achterberg",
          "Vane",
          "Sorensen",
          "Mbeki-Hale",
          "Castellan",
          "Rourke",
          "Ilves",
          "Pardew",
          "Quist",
          "Danso");
  private static final List<String> PLACE =
      List.of(
          "Port Orla",
          "Velmora",
          "Ansel Bay",
          "Kestrel Point",
          "Lower Brandt",
          "Mirefield",
          "Saint Corin",
          "Tarn Valley");
  private static final List<String> BODY =
      List.of(
          "the Harbour Board",
          "the Ministry of Works",
          "Orla Ferries",
          "the Tarn Water Company",
          "the Velmora Institute",
          "the Fishers' Union",
          "Brandt Shipping",
          "the Coast Guard");
  private static final List<String> THING =
      List.of(
          "the new sea wall",
          "the ferry timetable",
          "the water supply",
          "the fishing accord",
          "the east pier",
          "the railway bridge",
          "the winter budget",
          "the storm warning",
          "the harbour dues",
          "the school buildings");
  private static final List<String> DID =
      List.of(
          "delayed",
          "approved",
          "criticised",
          "inspected",
          "postponed",
          "defended",
          "rejected",
          "reopened",
          "questioned",
          "praised");
  private static final List<String> DAY =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> SENTENCE =
      List.of(
          "Officials in {place} {did} {thing} on {day} after a meeting that lasted {number} hours.",
          "{Body} {did} {thing} last year, and residents of {place} have waited for news since.",
          "A report of {number} pages, written for {body}, names {person} and {number} others.",
          "The cost of {thing} has risen to {number} million crowns, {number} percent more than"
              + " planned.",
          "{Person} of {body} {did} {thing} in a letter that was read aloud in {place}.",
          "Rain fell for {number} days in {place}, and {thing} had to be closed twice.",
          "About {number} people gathered in {place} on {day} evening, some of them with lanterns.",
          "Neither {body} nor {person} would comment on {thing} before the vote on {day}.",
          "The decision divides {place}, where every third household depends on {thing}.");
  private static final List<String> QUOTE =
      List.of(
          "“We cannot wait another {number} years for {thing},” said {person}, who speaks for"
              + " {body}.",
          "{Person} told reporters in {place}: “Nobody asked us about {thing}, and nobody will.”",
          "“It was {body} that {did} {thing},” {person} said. “The rest of us read about it on"
              + " {day}.”",
          "According to {person}, {thing} was never meant to last more than {number} winters.");

  private final Random random;

  private ArticleText(long number) {
    this.random = new Random(number * 31_337 + 7);
  }

  /** The headline of an article. */
  static String title(long number) {
    return new ArticleText(number).filled("{Place}: {body} {did} {thing}");
  }

  /** The text of an article; paragraphs are separated by one empty line. */
  public static String text(long number) {
    ArticleText article = new ArticleText(number);
    int wanted = FEWEST_WORDS + article.random.nextInt(MORE_WORDS);
    StringBuilder text = new StringBuilder();
    for (int words = 0, paragraph = 0; words < wanted; paragraph++) {
      String next = article.paragraph(paragraph);
      words += next.split(" ").length;
      text.append(paragraph == 0 ? "" : "\n\n").append(next);
    }
    return text.toString();
  }

  private String paragraph(int number) {
    if (number % 3 == 1) {
      return filled(QUOTE.get(number / 3 % QUOTE.size()));
    }
    return filled(any(SENTENCE) + " " + any(SENTENCE) + " " + any(SENTENCE));
  }

  private String filled(String pattern) {
    return SLOT.matcher(pattern).replaceAll(this::slot);
  }

  private String slot(MatchResult slot) {
    String name = slot.group(1);
    String value =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "place" -> any(PLACE);
          case "body" -> any(BODY);
          case "thing" -> any(THING);
          case "did" -> any(DID);
          case "day" -> any(DAY);
          case "person" -> any(FIRST) + " " + any(LAST);
          default -> Integer.toString(2 + random.nextInt(97));
        };
    boolean capital = Character.isUpperCase(name.charAt(0));
    return capital ? Character.toUpperCase(value.charAt(0)) + value.substring(1) : value;
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
