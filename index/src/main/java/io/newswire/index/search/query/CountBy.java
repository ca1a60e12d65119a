package io.newswire.index.search.query;

/** What counts as one in facets and over time. */
public enum CountBy {
  /** Every article. */
  ARTICLE(null),
  /** The articles of a {@link io.newswire.model.Family}, and an article without one. */
  FAMILY("family.id"),
  /** Likewise of a {@link io.newswire.model.Story}. */
  STORY("story.id");

  private final String field;

  CountBy(String field) {
    this.field = field;
  }

  /** The field whose values are counted; null for {@link #ARTICLE}. */
  public String field() {
    return field;
  }
}
