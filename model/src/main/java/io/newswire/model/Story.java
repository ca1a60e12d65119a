package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The story of an article: the articles about the same event, in whatever words and language.
 *
 * @param id the id of the article that the story began with; its own id for the first of a story,
 *     also where no other article joined. It stays the same when that article is withdrawn. Where
 *     that article is about another event later, the story of that has the id, a hyphen, and the
 *     revision
 * @param similarity how like the story the article was, 0 to 1; null for the first, and for a copy
 *     and a later revision, which are of the story of the family or the former revision
 * @param merged the ids of stories that became part of this one, as known when the article came;
 *     their earlier articles still have these ids
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Story(String id, Double similarity, List<String> merged) {
  public Story {
    merged = merged == null ? List.of() : List.copyOf(merged);
  }
}
