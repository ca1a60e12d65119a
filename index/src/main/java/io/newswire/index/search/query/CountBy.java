package io.newswire.index.search.query;

/** The unit in which facets and the counts over time count. */
public enum CountBy {
  /** Every article. */
  ARTICLE(null),
  /**
   * All articles of a {@link io.newswire.model.Family} are one; so is an article without a family.
   */
  FAMILY("family.id"),
  /**
   * All articles of a {@link io.newswire.model.Story} are one; so is an article without a story.
   */
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
