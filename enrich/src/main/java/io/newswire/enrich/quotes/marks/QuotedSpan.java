package io.newswire.enrich.quotes.marks;

/**
 * A span of text between quotation marks. All offsets are in UTF-16 code units.
 *
 * @param outerStart the offset of the opening mark
 * @param start the offset after the opening mark and the spaces that follow it
 * @param end the offset before the closing mark and the spaces before it; greater than {@code
 *     start}
 * @param outerEnd the offset after the closing mark; {@code end} if it is missing
 * @param continued whether the closing mark is missing because the next paragraph continues the
 *     quote
 * @param single whether the marks are single
 */
public record QuotedSpan(
    int outerStart, int start, int end, int outerEnd, boolean continued, boolean single) {}
