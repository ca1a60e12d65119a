package io.newswire.enrich.entities.crf;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Index;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads CoreNLP's serialized classifier as a {@link CrfModel}, when enrich is built. */
final class CorenlpModelReader {
  private static final String GAZETTE = "wordToGazetteInfos";

  private CorenlpModelReader() {}

  /** The order is that of CoreNLP's {@code CRFClassifier.serializeClassifier}. */
  static CrfModel read(ObjectInputStream in) throws IOException, ReflectiveOperationException {
    List<Index<CRFLabel>> cliques = cast(in.readObject());
    Index<String> labels = cast(in.readObject());
    Index<String> features = cast(in.readObject());
    SeqClassifierFlags settings = cast(in.readObject());
    check(in.readObject().equals(1), "one feature factory");
    Object factory = in.readObject();
    check(in.readInt() == 2, "a window of two positions");
    Object weights = in.readObject();
    Collection<String> lowerCaseWords = cast(in.readObject());
    check(labels.indexOf(CrfModel.BACKGROUND) == 0, "the background first");
    LabelPairs pairs = pairs(cliques.get(1), labels.size());
    return new CrfModel(
        labels.objectsList(),
        pairs,
        weights(features, "|C", weights, columns(cliques.get(0), 1)),
        weights(features, "|CpC", weights, columns(cliques.get(1), labels.size())),
        clusters(get(NERFeatureFactory.class, "lexicon", factory), settings),
        CrfGazetteConverter.convert(get(NERFeatureFactory.class, GAZETTE, factory)),
        index(hashes(List.copyOf(lowerCaseWords))),
        shape(settings),
        longestGram(features),
        settings.wordFunction == null ? AmericanSpelling.NONE : spelling());
  }

  private static WordShape shape(SeqClassifierFlags settings) {
    boolean chris = settings.wordShape == WordShapeClassifier.WORDSHAPECHRIS2USELC;
    check(chris || settings.wordShape == WordShapeClassifier.WORDSHAPEDAN2USELC, "word shapes");
    return chris ? WordShape.CHRIS2 : WordShape.DAN2;
  }

  private static int longestGram(Index<String> features) {
    return features.objectsList().stream()
        .filter(it -> it.startsWith("#") && it.endsWith("#|C"))
        .mapToInt(it -> it.length() - "##|C".length())
        .max()
        .orElse(0);
  }

  private static LabelPairs pairs(Index<CRFLabel> labelings, int labels) {
    return new LabelPairs(labels, IntStream.of(labeled(labelings, labels)).sorted().toArray());
  }

  /** Each labeling as a number. */
  private static int[] labeled(Index<CRFLabel> labelings, int labels) {
    return labelings.objectsList().stream()
        .mapToInt(it -> IntStream.of(it.getLabel()).reduce(0, (a, b) -> a * labels + b))
        .toArray();
  }

  /** For each labeling its column: labelings stand in ascending order. */
  private static int[] columns(Index<CRFLabel> labelings, int labels) {
    int[] numbers = labeled(labelings, labels);
    int[] sorted = IntStream.of(numbers).sorted().toArray();
    return IntStream.of(numbers).map(it -> Arrays.binarySearch(sorted, it)).toArray();
  }

  /** A text's hash, and its place among the texts. */
  record Hashed(long hash, int place) {}

  static List<Hashed> hashes(List<String> texts) {
    List<Hashed> hashes = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      hashes.add(new Hashed(TextHash.of(texts.get(i)).value(), i));
    }
    hashes.sort((a, b) -> Long.compareUnsigned(a.hash, b.hash));
    for (int i = 1; i < hashes.size(); i++) {
      check(hashes.get(i - 1).hash != hashes.get(i).hash, "no two texts with the same hash");
    }
    return hashes;
  }

  private static FeatureWeights weights(
      Index<String> features, String suffix, Object weights, int[] columns) {
    List<String> texts = features.objectsList().stream().filter(it -> it.endsWith(suffix)).toList();
    List<Hashed> hashes = hashes(texts);
    int width = columns.length;
    float[] rows = new float[texts.size() * width];
    for (int row = 0; row < hashes.size(); row++) {
      Object from = Array.get(weights, features.indexOf(texts.get(hashes.get(row).place)));
      check(Array.getLength(from) == width, "a weight for every labeling");
      for (int i = 0; i < width; i++) {
        // A float, as CoreNLP has it when it has loaded a model.
        rows[row * width + columns[i]] = ((Number) Array.get(from, i)).floatValue();
      }
    }
    return new FeatureWeights(index(hashes), rows, width);
  }

  private static WordClusters clusters(Map<String, String> lexicon, SeqClassifierFlags settings) {
    Map<String, String> known = lexicon == null ? Map.of() : lexicon;
    List<String> names = List.copyOf(new TreeSet<>(known.values()));
    Map<String, Short> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, (short) numbers.size()));
    List<String> words = List.copyOf(known.keySet());
    List<Hashed> hashes = hashes(words);
    short[] clusters = new short[words.size()];
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] = numbers.get(known.get(words.get(hashes.get(i).place)));
    }
    return new WordClusters(
        index(hashes),
        clusters,
        names,
        settings.unknownWordDistSimClass,
        settings.casedDistSim,
        settings.numberEquivalenceDistSim);
  }

  private static AmericanSpelling spelling() throws ReflectiveOperationException {
    Map<String, String> words = new HashMap<>();
    words.putAll(CorenlpModelReader.<Map<String, String>>spelling("mapping"));
    words.putAll(CorenlpModelReader.<Map<String, String>>spelling("timexMapping"));
    Pattern[] patterns = spelling("pats");
    Pattern[] exceptions = spelling("excepts");
    String[] replacements = spelling("reps");
    List<AmericanSpelling.Rule> rules = new ArrayList<>();
    for (int i = 0; i < patterns.length; i++) {
      rules.add(new AmericanSpelling.Rule(patterns[i], exceptions[i], replacements[i]));
    }
    return new AmericanSpelling(words, spelling("disjunctivePattern"), rules);
  }

  private static <T> T spelling(String field) throws ReflectiveOperationException {
    return get(Americanize.class, field, null);
  }

  static HashIndex index(List<Hashed> hashes) {
    return new HashIndex(hashes.stream().mapToLong(Hashed::hash).toArray());
  }

  static <T> T get(Class<?> type, String name, Object of) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return cast(field.get(of));
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object object) {
    return (T) object;
  }

  static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("This model is not made as the decoder expects: " + what);
    }
  }
}
