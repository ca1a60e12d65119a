package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A name in an article's text.
 *
 * @param start offset of its first UTF-16 code unit in the article's text
 * @param end offset behind its last
 * @param text what stands there
 * @param entity the id of the {@link Entity} it names; null before linking
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mention(int start, int end, String text, EntityType type, String entity) {}
