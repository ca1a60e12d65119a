package io.newswire.enrich.entities.crf;

import io.newswire.model.EntityType;
import java.util.Map;

/**
 * A label of a word that is part of a name.
 *
 * @param begins whether a name begins at the word although the word before has the same type
 */
public record NameLabel(EntityType type, boolean begins) {
  private static final Map<String, EntityType> SHORT =
      Map.of("PER", EntityType.PERSON, "ORG", EntityType.ORGANIZATION, "LOC", EntityType.LOCATION);

  /** Whether a name goes on at the next word, whose label is null for the background. */
  public boolean continuesAt(NameLabel next) {
    return next != null && next.type == type && !next.begins;
  }

  /** Reads {@code PERSON}, {@code PER}, {@code I-PER} or {@code B-PER}; null for the background. */
  static NameLabel of(String label) {
    if (label.equals(CrfModel.BACKGROUND)) {
      return null;
    }
    String name = label.replaceFirst("^[BI]-", "");
    EntityType type = SHORT.get(name);
    return new NameLabel(type == null ? EntityType.valueOf(name) : type, label.startsWith("B-"));
  }
}
