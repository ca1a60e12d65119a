package io.newswire.model.alert;

import io.newswire.model.Span;

/**
 * Words of an article that made a rule match; offsets as in {@link Span}.
 *
 * @param field {@code title} or {@code text}: where the offsets count
 * @param asked the field the rule asked for, such as {@code text}, {@code person} or {@code said}
 */
public record MatchedSpan(String field, String asked, int start, int end, String text) {}
