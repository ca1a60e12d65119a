package io.newswire.enrich.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Resolves parts of names to the full names of a document. If several full names have the part, the
 * one mentioned last before it is taken. Surnames are tried before first names, and these before
 * middle names.
 */
final class PersonCoreference {
  /** The distinct full names by each of their words, folded as by {@link EntityId}. */
  private final Map<String, Set<List<String>>> byWord = new HashMap<>();

  private final Map<List<String>, List<String>> wholes = new HashMap<>();
  private final Map<List<String>, Integer> lastNamed = new HashMap<>();

  /**
   * Indexes the names of a document.
   *
   * @param keys the keys of the people named, such as {@code john-kirby}, in text order
   */
  PersonCoreference(List<String> keys) {
    List<List<String>> longestFirst =
        new LinkedHashSet<>(keys)
            .stream()
                .map(PersonCoreference::words)
                .filter(words -> words.size() > 1)
                .sorted(Comparator.comparingInt((List<String> words) -> words.size()).reversed())
                .toList();
    for (List<String> name : longestFirst) {
      Set<List<String>> same = new LinkedHashSet<>();
      for (List<String> whole : candidates(name)) {
        if (isShorterFormOf(name, whole)) {
          same.add(whole);
        }
      }
      if (same.size() == 1) {
        wholes.put(name, same.iterator().next());
      } else {
        wholes.put(name, name);
        name.forEach(word -> byWord.computeIfAbsent(word, it -> new LinkedHashSet<>()).add(name));
      }
    }
  }

  /**
   * The key of the full name that a name stands for; the key itself if there is none. Calls must be
   * in text order.
   *
   * @param position larger with each call
   */
  String whole(String key, int position) {
    List<String> name = words(key);
    List<String> whole = name.size() > 1 ? wholes.get(name) : wholeOf(name.get(0));
    if (whole == null) {
      return key;
    }
    lastNamed.put(whole, position);
    return String.join("-", whole);
  }

  private List<String> wholeOf(String word) {
    List<List<String>> surnames = new ArrayList<>();
    List<List<String>> firstNames = new ArrayList<>();
    for (List<String> whole : byWord.getOrDefault(word, Set.of())) {
      if (whole.get(whole.size() - 1).equals(word)) {
        surnames.add(whole);
      } else if (whole.get(0).equals(word)) {
        firstNames.add(whole);
      }
    }
    if (surnames.isEmpty() && firstNames.isEmpty()) {
      return middleOf(word);
    }
    List<List<String>> candidates = surnames.isEmpty() ? firstNames : surnames;
    return candidates.stream()
        .max(Comparator.comparingInt(whole -> lastNamed.getOrDefault(whole, -1)))
        .orElse(null);
  }

  /**
   * The only person with the word inside the name, such as the first of two surnames; null if none
   * or several.
   */
  private List<String> middleOf(String word) {
    Set<List<String>> named = byWord.getOrDefault(word, Set.of());
    return named.size() == 1 && word.length() > 1 ? named.iterator().next() : null;
  }

  private Set<List<String>> candidates(List<String> name) {
    Set<List<String>> all = new LinkedHashSet<>();
    name.forEach(word -> all.addAll(byWord.getOrDefault(word, Set.of())));
    return all;
  }

  /**
   * Whether the name is the end or beginning of the full name, or the same with fewer or
   * abbreviated middle names.
   */
  private static boolean isShorterFormOf(List<String> name, List<String> whole) {
    int n = name.size();
    int w = whole.size();
    if (n > w) {
      return false;
    }
    boolean end = whole.subList(w - n, w).equals(name);
    boolean beginning = whole.subList(0, n).equals(name);
    boolean sameEnds =
        whole.get(w - 1).equals(name.get(n - 1)) && isInitialOf(name.get(0), whole.get(0));
    return end || beginning || sameEnds && middlesAgree(name, whole);
  }

  private static boolean middlesAgree(List<String> name, List<String> whole) {
    int i = 1;
    for (String middle : name.subList(1, name.size() - 1)) {
      while (i < whole.size() - 1 && !isInitialOf(middle, whole.get(i))) {
        i++;
      }
      if (i++ >= whole.size() - 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInitialOf(String part, String word) {
    return part.equals(word) || part.length() == 1 && word.startsWith(part);
  }

  private static List<String> words(String key) {
    return List.of(key.split("-"));
  }
}
