package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something an article reports as said. Spans leave the quote marks out.
 *
 * @param start offset of its first character in the article's text, behind the opening mark
 * @param end offset behind its last character, before the closing mark
 * @param text what stands there, over paragraph breaks where it goes on
 * @param cue the word that reports it, such as {@code said}; null if there is none
 * @param speaker null if not known
 * @param addressee whom it is said to, such as {@code reporters}; null if the sentence names nobody
 * @param rule the name of the rule that attributed it (or found it, where it has no speaker)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quote(
    int start,
    int end,
    String text,
    QuoteKind kind,
    Span cue,
    Speaker speaker,
    Speaker addressee,
    String rule) {

  /** A quote without an addressee. */
  public Quote(
      int start, int end, String text, QuoteKind kind, Span cue, Speaker speaker, String rule) {
    this(start, end, text, kind, cue, speaker, null, rule);
  }
}
