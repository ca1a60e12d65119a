package io.newswire.enrich.entities;

import io.newswire.enrich.text.Token;
import io.newswire.model.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes repeated names consistent: every occurrence of a name gets its most frequent type, and
 * missed occurrences are added.
 */
final class RepeatedNames {
  private RepeatedNames() {}

  static List<NameSpan> apply(String text, List<Token> tokens, List<NameSpan> names) {
    Map<String, EntityType> types = types(text, tokens, names);
    Map<String, List<String>> byFirstWord = new HashMap<>();
    for (NameSpan name : names) {
      List<String> sameStart =
          byFirstWord.computeIfAbsent(tokens.get(name.from()).word(), it -> new ArrayList<>());
      String written = name.in(text, tokens);
      if (!sameStart.contains(written)) {
        sameStart.add(written);
      }
    }
    byFirstWord
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt(String::length).reversed()));
    List<NameSpan> all = new ArrayList<>();
    int next = 0;
    int i = 0;
    while (i < tokens.size()) {
      if (next < names.size() && names.get(next).from() == i) {
        NameSpan name = names.get(next++);
        all.add(name.withType(types.get(name.in(text, tokens))));
        i = name.to();
        continue;
      }
      int limit = next < names.size() ? names.get(next).from() : tokens.size();
      NameSpan found = match(text, tokens, i, limit, byFirstWord, types);
      if (found != null) {
        all.add(found);
        i = found.to();
      } else {
        i++;
      }
    }
    return all;
  }

  private static Map<String, EntityType> types(
      String text, List<Token> tokens, List<NameSpan> names) {
    Map<String, Map<EntityType, Integer>> counts = new HashMap<>();
    for (NameSpan name : names) {
      counts
          .computeIfAbsent(name.in(text, tokens), it -> new EnumMap<>(EntityType.class))
          .merge(name.type(), 1, Integer::sum);
    }
    Map<String, EntityType> types = new HashMap<>();
    counts.forEach(
        (name, votes) ->
            types.put(
                name, votes.entrySet().stream().max(Map.Entry.comparingByValue()).get().getKey()));
    return types;
  }

  private static NameSpan match(
      String text,
      List<Token> tokens,
      int from,
      int limit,
      Map<String, List<String>> byFirstWord,
      Map<String, EntityType> types) {
    int start = tokens.get(from).start();
    for (String name : byFirstWord.getOrDefault(tokens.get(from).word(), List.of())) {
      if (text.startsWith(name, start)) {
        int to = endingAt(tokens, from, limit, start + name.length());
        if (to > 0) {
          return new NameSpan(from, to, types.get(name));
        }
      }
    }
    return null;
  }

  private static int endingAt(List<Token> tokens, int from, int limit, int end) {
    for (int i = from; i < limit && tokens.get(i).end() <= end; i++) {
      if (tokens.get(i).end() == end) {
        return i + 1;
      }
    }
    return -1;
  }
}
