package io.newswire.enrich.alerts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Selects the rules that an article may match, by the terms they require. A part of a rule is filed
 * under the terms of its best set; where an article has one of them, its other sets are compared.
 * So the time depends on the words of the article and the rules that they select, and not on the
 * number of rules. Not thread-safe.
 */
final class CandidateIndex {
  /** A required term, and the parts filed under it. */
  private static final class Node {
    private final List<Filed> filed = new ArrayList<>(0);

    /** How many sets have it. */
    private int uses;
  }

  /** A part, with the sets that it is not filed under. */
  private record Filed(RulePart part, List<Node[]> others) {
    boolean isSelectedBy(Set<Node> present) {
      for (Node[] set : others) {
        if (!hasAny(set, present)) {
          return false;
        }
      }
      return true;
    }

    private static boolean hasAny(Node[] set, Set<Node> present) {
      for (Node node : set) {
        if (present.contains(node)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The required terms of one Lucene field. */
  private record FieldTerms(Map<String, Node> words, Map<String, Node> prefixes) {
    Map<String, Node> of(RequiredTerm term) {
      return term.prefix() ? prefixes : words;
    }

    void addPresent(String word, Set<Node> present) {
      addIfRequired(words.get(word), present);
      if (!prefixes.isEmpty()) {
        for (int length : RequiredTerm.PREFIX_LENGTHS) {
          if (length <= word.length()) {
            addIfRequired(prefixes.get(word.substring(0, length)), present);
          }
        }
      }
    }

    private static void addIfRequired(Node node, Set<Node> present) {
      if (node != null) {
        present.add(node);
      }
    }
  }

  private final Map<String, FieldTerms> fields = new HashMap<>();
  private final Set<RulePart> always = identitySet();

  void add(RulePart part) {
    if (part.required().isEmpty()) {
      always.add(part);
      return;
    }
    List<Node[]> sets = new ArrayList<>();
    part.required().forEach(set -> sets.add(set.stream().map(this::use).toArray(Node[]::new)));
    Filed filed = new Filed(part, List.copyOf(sets.subList(1, sets.size())));
    for (Node node : sets.get(0)) {
      node.filed.add(filed);
    }
  }

  private Node use(RequiredTerm term) {
    Node node =
        fields
            .computeIfAbsent(term.field(), f -> new FieldTerms(new HashMap<>(), new HashMap<>()))
            .of(term)
            .computeIfAbsent(term.text(), t -> new Node());
    node.uses++;
    return node;
  }

  void removeAll(Collection<RulePart> parts) {
    Set<RulePart> gone = identitySet();
    gone.addAll(parts);
    always.removeAll(gone);
    Set<Node> changed = new HashSet<>();
    for (RulePart part : parts) {
      for (int i = 0; i < part.required().size(); i++) {
        for (RequiredTerm term : part.required().get(i)) {
          Node node = release(term);
          if (i == 0) {
            changed.add(node);
          }
        }
      }
    }
    changed.forEach(node -> node.filed.removeIf(filed -> gone.contains(filed.part)));
  }

  private Node release(RequiredTerm term) {
    Map<String, Node> terms = fields.get(term.field()).of(term);
    Node node = terms.get(term.text());
    if (--node.uses == 0) {
      terms.remove(term.text());
    }
    return node;
  }

  /** The parts that may match; any other does not match. */
  Set<RulePart> select(ArticleFields article) {
    Set<Node> present = new HashSet<>();
    fields.forEach(
        (field, terms) -> article.forEachWord(field, word -> terms.addPresent(word, present)));
    Set<RulePart> selected = identitySet();
    selected.addAll(always);
    for (Node node : present) {
      for (Filed filed : node.filed) {
        if (filed.isSelectedBy(present)) {
          selected.add(filed.part);
        }
      }
    }
    return selected;
  }

  private static Set<RulePart> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
