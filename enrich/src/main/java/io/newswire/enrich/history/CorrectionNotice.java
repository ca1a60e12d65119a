package io.newswire.enrich.history;

import io.newswire.model.Article;
import io.newswire.model.ResourceFile;
import io.newswire.model.TextCut;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises an article that says that it was corrected: a headline or a paragraph that begins with
 * {@code CORRECTION:}, or a sentence such as {@code An earlier version of this article said ...},
 * in five languages.
 */
final class CorrectionNotice {
  private static final int LONGEST = 600;

  /** A notice stands at the beginning or at the end. Also bounds the time for a long text. */
  private static final int CHARACTERS_AT_EACH_END = 6_000;

  private static final Pattern NOTICE = read();

  /** Every notice has one of these; few other paragraphs do, so that the pattern is seldom run. */
  private static final List<String> STEMS =
      List.of(
          "correc",
          "correg",
          "corret",
          "corrig",
          "korrek",
          "korrig",
          "clarif",
          "klarst",
          "aclarac",
          "amended",
          "berichtig",
          "richtigst",
          "rectif",
          "rettif",
          "errat",
          "fe de err",
          "precisaz",
          "modificad",
          "modificat",
          "modifié",
          "version",
          "versión",
          "fassung");

  private CorrectionNotice() {}

  private static Pattern read() {
    String notices =
        ResourceFile.lines(CorrectionNotice.class, "corrections.txt").stream()
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(line -> line.startsWith("^") ? "^[\\s\\p{P}]{0,3}" + line.substring(1) : line)
            .collect(Collectors.joining("|"));
    return Pattern.compile(notices, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The notice of an article as written, shortened; empty if it has none. */
  static Optional<String> find(Article article) {
    return Stream.concat(
            Stream.ofNullable(EarlierRevision.headline(article)), paragraphs(article.text()))
        .filter(CorrectionNotice::isCandidate)
        .filter(paragraph -> NOTICE.matcher(paragraph).find())
        .findFirst()
        .map(paragraph -> TextCut.shorten(paragraph.strip(), LONGEST));
  }

  private static boolean isCandidate(String paragraph) {
    String lower = paragraph.toLowerCase(Locale.ROOT);
    return STEMS.stream().anyMatch(lower::contains);
  }

  private static Stream<String> paragraphs(String text) {
    if (text == null) {
      return Stream.empty();
    }
    if (text.length() <= 2 * CHARACTERS_AT_EACH_END) {
      return text.lines();
    }
    return Stream.concat(
        text.substring(0, CHARACTERS_AT_EACH_END).lines(),
        text.substring(text.length() - CHARACTERS_AT_EACH_END).lines());
  }
}
