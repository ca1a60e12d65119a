package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who said a quote, or whom it was said to.
 *
 * @param start offset of the mention in the article's text
 * @param end offset behind it
 * @param text the mention as written, such as {@code he}
 * @param entity the {@link Entity} it stands for; null if unknown
 * @param name the resolved name, such as {@code John Kirby}; null if unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Speaker(int start, int end, String text, String entity, String name) {}
