package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Another article that prints the text of one whose alert is recalled. It is not recalled itself.
 *
 * @param source null if unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertCopy(String articleId, String source) {}
