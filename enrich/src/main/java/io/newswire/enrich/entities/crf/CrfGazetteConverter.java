package io.newswire.enrich.entities.crf;

import io.newswire.enrich.entities.crf.CorenlpModelReader.Hashed;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Converts the phrases that CoreNLP keeps with a model, when enrich is built. */
final class CrfGazetteConverter {
  private static final String SUFFIX = "-GAZ";

  private CrfGazetteConverter() {}

  /**
   * Converts phrases.
   *
   * @param byWord CoreNLP's entries of each word: a phrase, the place of the word in it, a feature
   */
  static Gazette convert(Map<String, ? extends Collection<?>> byWord)
      throws ReflectiveOperationException {
    SortedMap<String, SortedSet<String>> types = new TreeMap<>();
    int longest = 0;
    for (Collection<?> entries : byWord.values()) {
      for (Object entry : entries) {
        String feature = CorenlpModelReader.get(entry.getClass(), "feature", entry);
        String[] words = CorenlpModelReader.get(entry.getClass(), "words", entry);
        // One with two spaces in a row fits no sentence.
        if (feature.endsWith(SUFFIX) && Arrays.stream(words).noneMatch(String::isEmpty)) {
          String type = feature.substring(0, feature.length() - SUFFIX.length());
          types.computeIfAbsent(String.join(" ", words), key -> new TreeSet<>()).add(type);
          longest = Math.max(longest, words.length);
        }
      }
    }
    List<String> names = types.values().stream().flatMap(Collection::stream).distinct().toList();
    CorenlpModelReader.check(names.size() < Byte.SIZE, "at most seven types of phrases");
    return gazette(types, names, longest);
  }

  private static Gazette gazette(
      SortedMap<String, SortedSet<String>> types, List<String> names, int longest) {
    List<String> phrases = List.copyOf(types.keySet());
    List<Hashed> hashes = CorenlpModelReader.hashes(phrases);
    byte[] bits = new byte[phrases.size()];
    for (int i = 0; i < bits.length; i++) {
      for (String type : types.get(phrases.get(hashes.get(i).place()))) {
        bits[i] |= (byte) (1 << names.indexOf(type));
      }
    }
    return new Gazette(CorenlpModelReader.index(hashes), bits, names, longest);
  }
}
