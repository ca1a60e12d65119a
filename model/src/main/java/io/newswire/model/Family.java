package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The family of an article: the articles that print the same text.
 *
 * @param id the id of the article that the family began with; its own id for the first of a family,
 *     also where no other article joined. It stays the same when that article is withdrawn. Where
 *     that article got another text later, the family of that text has the id, a hyphen, and the
 *     revision
 * @param first the source of the member that was published first, as known when the article came;
 *     null if that has no source
 * @param of the id of the member that the article was compared with; null for the first
 * @param kind null for the first
 * @param share the share of the article's words that stand in that member too, 0 to 1; null for the
 *     first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Family(String id, String first, String of, FamilyKind kind, Double share) {}
