package io.newswire.enrich.entities.crf;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.util.Index;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Converts CoreNLP's serialized classifier into a {@link CrfModelFile}, when enrich is built; at
 * run time none of the classes of CoreNLP that it uses is loaded.
 */
final class CrfModelConverter {
  private CrfModelConverter() {}

  /**
   * Converts, unless the result is newer than the model and than the classes of this package.
   *
   * @param args CoreNLP's serialized classifier, and the folder of compiled classes
   */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Path source = Path.of(args[0]);
    Path folder = Path.of(args[1], CrfModelFile.class.getPackageName().split("\\."));
    Path target = folder.resolve(CrfModelFile.NAME);
    if (isNewest(target, source, folder)) {
      return;
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new GZIPInputStream(Files.newInputStream(source), 1 << 16))) {
      CrfModel model = read(in);
      // A build that is killed leaves no half a file that looks new.
      Path part = folder.resolve(CrfModelFile.NAME + ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        CrfModelFile.write(model, out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean isNewest(Path target, Path source, Path classes) {
    long made = target.toFile().lastModified();
    return made > source.toFile().lastModified()
        && Arrays.stream(classes.toFile().listFiles((in, name) -> name.endsWith(".class")))
            .allMatch(file -> made > file.lastModified());
  }

  /** The order is that of CoreNLP's {@code CRFClassifier.serializeClassifier}. */
  private static CrfModel read(ObjectInputStream in)
      throws IOException, ReflectiveOperationException {
    List<Index<CRFLabel>> cliques = cast(in.readObject());
    Index<String> labels = cast(in.readObject());
    Index<String> features = cast(in.readObject());
    in.readObject(); // the settings
    check(in.readObject().equals(1), "one feature factory");
    Map<String, String> clusters = cast(get(NERFeatureFactory.class, "lexicon", in.readObject()));
    check(in.readInt() == 2, "a window of two positions");
    double[][] weights = cast(in.readObject());
    Collection<String> lowerCaseWords = cast(in.readObject());
    check(labels.indexOf(CrfModel.BACKGROUND) == 0, "the background first");
    return new CrfModel(
        labels.objectsList(),
        weights(features, "|C", weights, cliques.get(0), labels.size()),
        weights(features, "|CpC", weights, cliques.get(1), labels.size()),
        clusters(clusters),
        index(hashes(List.copyOf(lowerCaseWords))),
        spelling());
  }

  /** A text's hash, and its place among the texts. */
  private record Hashed(long hash, int place) {}

  private static List<Hashed> hashes(List<String> texts) {
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
      Index<String> features,
      String suffix,
      double[][] weights,
      Index<CRFLabel> labelings,
      int labels) {
    List<String> texts = features.objectsList().stream().filter(it -> it.endsWith(suffix)).toList();
    List<Hashed> hashes = hashes(texts);
    int width = labelings.size();
    float[] rows = new float[texts.size() * width];
    for (int row = 0; row < hashes.size(); row++) {
      double[] from = weights[features.indexOf(texts.get(hashes.get(row).place))];
      check(from.length == width, "a weight for every labeling");
      for (int i = 0; i < width; i++) {
        int column = 0;
        for (int label : labelings.get(i).getLabel()) {
          column = column * labels + label;
        }
        rows[row * width + column] = (float) from[i]; // as CoreNLP does when it loads a model
      }
    }
    return new FeatureWeights(index(hashes), rows, width);
  }

  private static WordClusters clusters(Map<String, String> lexicon) {
    List<String> names = List.copyOf(new TreeSet<>(lexicon.values()));
    Map<String, Short> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, (short) numbers.size()));
    List<String> words = List.copyOf(lexicon.keySet());
    List<Hashed> hashes = hashes(words);
    short[] clusters = new short[words.size()];
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] = numbers.get(lexicon.get(words.get(hashes.get(i).place)));
    }
    return new WordClusters(index(hashes), clusters, names.toArray(String[]::new));
  }

  private static AmericanSpelling spelling() throws ReflectiveOperationException {
    Map<String, String> words = new HashMap<>();
    words.putAll(CrfModelConverter.<Map<String, String>>cast(spelling("mapping")));
    words.putAll(CrfModelConverter.<Map<String, String>>cast(spelling("timexMapping")));
    Pattern[] patterns = cast(spelling("pats"));
    Pattern[] exceptions = cast(spelling("excepts"));
    String[] replacements = cast(spelling("reps"));
    List<AmericanSpelling.Rule> rules = new ArrayList<>();
    for (int i = 0; i < patterns.length; i++) {
      rules.add(new AmericanSpelling.Rule(patterns[i], exceptions[i], replacements[i]));
    }
    return new AmericanSpelling(words, cast(spelling("disjunctivePattern")), rules);
  }

  private static Object spelling(String field) throws ReflectiveOperationException {
    return get(Americanize.class, field, null);
  }

  private static HashIndex index(List<Hashed> hashes) {
    return new HashIndex(hashes.stream().mapToLong(Hashed::hash).toArray());
  }

  private static Object get(Class<?> type, String name, Object of)
      throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(of);
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object object) {
    return (T) object;
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("This model is not made as the decoder expects: " + what);
    }
  }
}
