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
 * Selects the rules that an article may match, by the terms they require. A part of a rule is
 * indexed by the terms of its best set; where an article has one of them, its other sets are
 * compared. So the time depends on the words of the article and the rules that they select, and not
 * on the number of rules. Not thread-safe.
 */
final class CandidateIndex {
  /** A required term, and the parts indexed by it. */
  private static final class TermPostings {
    private final List<Posting> postings = new ArrayList<>(0);

    /** How many sets have it. */
    private int uses;
  }

  /** A part, with the sets that it is not indexed by. */
  private record Posting(RulePart part, List<TermPostings[]> others) {
    boolean isSelectedBy(Set<TermPostings> present) {
      for (TermPostings[] set : others) {
        if (!hasAny(set, present)) {
          return false;
        }
      }
      return true;
    }

    private static boolean hasAny(TermPostings[] set, Set<TermPostings> present) {
      for (TermPostings term : set) {
        if (present.contains(term)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The required terms of one Lucene field. */
  private record FieldTerms(Map<String, TermPostings> words, Map<String, TermPostings> prefixes) {
    Map<String, TermPostings> of(RequiredTerm term) {
      return term.prefix() ? prefixes : words;
    }

    void addPresent(String word, Set<TermPostings> present) {
      addIfRequired(words.get(word), present);
      if (!prefixes.isEmpty()) {
        for (int length : RequiredTerm.PREFIX_LENGTHS) {
          if (length <= word.length()) {
            addIfRequired(prefixes.get(word.substring(0, length)), present);
          }
        }
      }
    }

    private static void addIfRequired(TermPostings term, Set<TermPostings> present) {
      if (term != null) {
        present.add(term);
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
    List<TermPostings[]> sets = new ArrayList<>();
    part.required()
        .forEach(set -> sets.add(set.stream().map(this::use).toArray(TermPostings[]::new)));
    Posting posting = new Posting(part, List.copyOf(sets.subList(1, sets.size())));
    for (TermPostings term : sets.get(0)) {
      term.postings.add(posting);
    }
  }

  private TermPostings use(RequiredTerm required) {
    TermPostings term =
        fields
            .computeIfAbsent(
                required.field(), f -> new FieldTerms(new HashMap<>(), new HashMap<>()))
            .of(required)
            .computeIfAbsent(required.text(), t -> new TermPostings());
    term.uses++;
    return term;
  }

  void removeAll(Collection<RulePart> parts) {
    Set<RulePart> gone = identitySet();
    gone.addAll(parts);
    always.removeAll(gone);
    Set<TermPostings> changed = new HashSet<>();
    for (RulePart part : parts) {
      for (int i = 0; i < part.required().size(); i++) {
        for (RequiredTerm required : part.required().get(i)) {
          TermPostings term = release(required);
          if (i == 0) {
            changed.add(term);
          }
        }
      }
    }
    changed.forEach(term -> term.postings.removeIf(posting -> gone.contains(posting.part)));
  }

  private TermPostings release(RequiredTerm required) {
    Map<String, TermPostings> terms = fields.get(required.field()).of(required);
    TermPostings term = terms.get(required.text());
    if (--term.uses == 0) {
      terms.remove(required.text());
    }
    return term;
  }

  /** The parts that may match; any other does not match. */
  Set<RulePart> select(ArticleFields article) {
    Set<TermPostings> present = new HashSet<>();
    fields.forEach(
        (field, terms) -> article.forEachWord(field, word -> terms.addPresent(word, present)));
    Set<RulePart> selected = identitySet();
    selected.addAll(always);
    for (TermPostings term : present) {
      for (Posting posting : term.postings) {
        if (posting.isSelectedBy(present)) {
          selected.add(posting.part);
        }
      }
    }
    return selected;
  }

  private static Set<RulePart> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
