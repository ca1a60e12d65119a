package io.newswire.enrich.entities.crf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A {@link CrfModel} as a file: big-endian arrays behind their lengths, in the record's order. */
final class CrfModelFile {
  private static final int MAGIC = 0x4E574303;

  private CrfModelFile() {}

  /**
   * The file's name.
   *
   * @param language ISO 639 code
   */
  static String name(String language) {
    return "entities-" + language + ".crf";
  }

  static void write(CrfModel model, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    writeStrings(out, model.labels());
    writeInts(out, model.pairs().pairs());
    writeWeights(out, model.nodes());
    writeWeights(out, model.edges());
    writeClusters(out, model.clusters());
    writeGazette(out, model.gazette());
    writeHashes(out, model.lowerCaseWords());
    out.writeUTF(model.shape().name());
    out.writeInt(model.longestGram());
    writeSpelling(out, model.spelling());
    out.flush();
  }

  static CrfModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readInt() != MAGIC) {
      throw new IOException("Not a model of this version: build enrich again");
    }
    List<String> labels = readStrings(in);
    return new CrfModel(
        labels,
        new LabelPairs(labels.size(), readInts(in)),
        readWeights(in),
        readWeights(in),
        readClusters(in),
        readGazette(in),
        readHashes(in),
        WordShape.valueOf(in.readUTF()),
        in.readInt(),
        readSpelling(in));
  }

  private static void writeWeights(DataOutputStream out, FeatureWeights weights)
      throws IOException {
    writeHashes(out, weights.features());
    out.writeInt(weights.width());
    ByteBuffer bytes = ByteBuffer.allocate(weights.weights().length * Float.BYTES);
    bytes.asFloatBuffer().put(weights.weights());
    out.write(bytes.array());
  }

  private static FeatureWeights readWeights(DataInputStream in) throws IOException {
    HashIndex features = readHashes(in);
    int width = in.readInt();
    float[] weights = new float[features.hashes().length * width];
    readBytes(in, weights.length * Float.BYTES).asFloatBuffer().get(weights);
    return new FeatureWeights(features, weights, width);
  }

  private static void writeClusters(DataOutputStream out, WordClusters clusters)
      throws IOException {
    writeHashes(out, clusters.words());
    ByteBuffer bytes = ByteBuffer.allocate(clusters.clusters().length * Short.BYTES);
    bytes.asShortBuffer().put(clusters.clusters());
    out.write(bytes.array());
    writeStrings(out, clusters.names());
    out.writeUTF(clusters.unknown());
    out.writeBoolean(clusters.cased());
    out.writeBoolean(clusters.anyDigit());
  }

  private static WordClusters readClusters(DataInputStream in) throws IOException {
    HashIndex words = readHashes(in);
    short[] clusters = new short[words.hashes().length];
    readBytes(in, clusters.length * Short.BYTES).asShortBuffer().get(clusters);
    return new WordClusters(
        words, clusters, readStrings(in), in.readUTF(), in.readBoolean(), in.readBoolean());
  }

  private static void writeGazette(DataOutputStream out, Gazette gazette) throws IOException {
    writeHashes(out, gazette.phrases());
    out.write(gazette.types());
    writeStrings(out, gazette.names());
    out.writeInt(gazette.longest());
  }

  private static Gazette readGazette(DataInputStream in) throws IOException {
    HashIndex phrases = readHashes(in);
    byte[] types = readBytes(in, phrases.hashes().length).array();
    return new Gazette(phrases, types, readStrings(in), in.readInt());
  }

  private static void writeInts(DataOutputStream out, int[] ints) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(ints.length * Integer.BYTES);
    bytes.asIntBuffer().put(ints);
    out.writeInt(ints.length);
    out.write(bytes.array());
  }

  private static int[] readInts(DataInputStream in) throws IOException {
    int[] ints = new int[in.readInt()];
    readBytes(in, ints.length * Integer.BYTES).asIntBuffer().get(ints);
    return ints;
  }

  private static void writeHashes(DataOutputStream out, HashIndex index) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(index.hashes().length * Long.BYTES);
    bytes.asLongBuffer().put(index.hashes());
    out.writeInt(index.hashes().length);
    out.write(bytes.array());
  }

  private static HashIndex readHashes(DataInputStream in) throws IOException {
    long[] hashes = new long[in.readInt()];
    readBytes(in, hashes.length * Long.BYTES).asLongBuffer().get(hashes);
    return new HashIndex(hashes);
  }

  private static void writeSpelling(DataOutputStream out, AmericanSpelling spelling)
      throws IOException {
    Map<String, String> words = new TreeMap<>(spelling.words());
    writeStrings(out, List.copyOf(words.keySet()));
    writeStrings(out, List.copyOf(words.values()));
    List<String> rules = new ArrayList<>(List.of(spelling.any().pattern()));
    for (AmericanSpelling.Rule rule : spelling.rules()) {
      rules.add(rule.pattern().pattern());
      rules.add(rule.exception() == null ? "" : rule.exception().pattern());
      rules.add(rule.replacement());
    }
    writeStrings(out, rules);
  }

  private static AmericanSpelling readSpelling(DataInputStream in) throws IOException {
    List<String> from = readStrings(in);
    List<String> to = readStrings(in);
    Map<String, String> words = new HashMap<>();
    for (int i = 0; i < from.size(); i++) {
      words.put(from.get(i), to.get(i));
    }
    List<String> texts = readStrings(in);
    List<AmericanSpelling.Rule> rules = new ArrayList<>();
    for (int i = 1; i < texts.size(); i += 3) {
      String exception = texts.get(i + 1);
      rules.add(
          new AmericanSpelling.Rule(
              Pattern.compile(texts.get(i)),
              exception.isEmpty() ? null : Pattern.compile(exception),
              texts.get(i + 2)));
    }
    return new AmericanSpelling(words, Pattern.compile(texts.get(0)), rules);
  }

  private static void writeStrings(DataOutputStream out, List<String> strings) throws IOException {
    out.writeInt(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }

  private static List<String> readStrings(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(in.readUTF());
    }
    return strings;
  }

  private static ByteBuffer readBytes(DataInputStream in, int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
