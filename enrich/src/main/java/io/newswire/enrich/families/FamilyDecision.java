package io.newswire.enrich.families;

import io.newswire.model.alert.AlertCopy;
import java.util.List;
import java.util.Map;

/**
 * What was decided on an article.
 *
 * @param signature with its family; null for an article without one, whose signature is removed
 * @param folded the rules whose alert for this article is not to be sent, because one of the family
 *     stands, each with the id of the article of that alert
 * @param copies of an article that is withdrawn: the others of its family that are found
 */
record FamilyDecision(Signature signature, Map<String, String> folded, List<AlertCopy> copies) {
  static final FamilyDecision NONE = new FamilyDecision(null, Map.of(), List.of());
}
