package io.newswire.index.search.query;

import io.newswire.index.search.result.ArticleHit;

/** Which articles of an answer stand for others. */
public enum Fold {
  /** Of each {@link io.newswire.model.Family} the first in the order of the answer. */
  FAMILY("family.id"),
  /** Likewise of each {@link io.newswire.model.Story}. */
  STORY("story.id"),
  /** Every article stands for itself. */
  NONE(null);

  private final String field;

  Fold(String field) {
    this.field = field;
  }

  /** The field that articles are folded by; null for {@link #NONE}. */
  public String field() {
    return field;
  }

  /** The value of the field of a hit; null for one that stands for itself. */
  public String of(ArticleHit hit) {
    return switch (this) {
      case FAMILY -> hit.family() == null ? null : hit.family().id();
      case STORY -> hit.story() == null ? null : hit.story().id();
      case NONE -> null;
    };
  }
}
