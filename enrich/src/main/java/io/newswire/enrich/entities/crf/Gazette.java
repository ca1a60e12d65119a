package io.newswire.enrich.entities.crf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Phrases that are known to be names. Each word of a phrase has a feature of the phrase's type, and
 * one of its type and length.
 *
 * @param phrases the hashes of the phrases, with one space between words
 * @param types for each phrase the set of its types, as bits
 * @param names of the types
 * @param longest the number of words of the longest phrase
 */
record Gazette(HashIndex phrases, byte[] types, List<String> names, int longest) {
  private static final TextHash SPACE = TextHash.of(" ");

  /** The features of each word of a sentence; each counts once. */
  List<Set<TextHash>> featuresOf(Word[] words) {
    if (types.length == 0) {
      return Collections.nCopies(words.length, Set.of());
    }
    List<Set<TextHash>> features = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      features.add(new LinkedHashSet<>());
    }
    for (int from = 0; from < words.length; from++) {
      TextHash phrase = words[from].word();
      for (int to = from + 1; ; to++) {
        int index = phrases.indexOf(phrase.value());
        if (index >= 0) {
          List<TextHash> found = features(types[index], to - from);
          features.subList(from, to).forEach(of -> of.addAll(found));
        }
        if (to == words.length || to - from == longest) {
          break;
        }
        phrase = phrase.then(SPACE).then(words[to].word());
      }
    }
    return features;
  }

  private List<TextHash> features(byte types, int length) {
    List<TextHash> features = new ArrayList<>();
    for (int type = 0; type < names.size(); type++) {
      if ((types >> type & 1) == 1) {
        features.add(Feature.gazette(names.get(type)));
        features.add(Feature.gazette(names.get(type), length));
      }
    }
    return features;
  }
}
