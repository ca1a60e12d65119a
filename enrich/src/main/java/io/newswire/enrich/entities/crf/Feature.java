package io.newswire.enrich.entities.crf;

/** The fixed parts of the features' texts: CoreNLP's names of them. */
final class Feature {
  static final TextHash DASH = TextHash.of("-");
  static final TextHash DOTS = TextHash.of("...");

  // Of one word and one label.
  static final TextHash CLASS = node("###");
  static final TextHash WORD = node("-WORD");
  static final TextHash CLUSTER = node("-DISTSIM");
  static final TextHash SHAPE = node("-TYPE");
  static final TextHash GRAM = TextHash.of("#");
  static final TextHash GRAM_END = node("#");
  static final TextHash PREVIOUS_WORD = node("-PW");
  static final TextHash PREVIOUS_CLUSTER = node("-PDISTSIM");
  static final TextHash PREVIOUS_SHAPE = node("-PTYPE");
  static final TextHash NEXT_WORD = node("-NW");
  static final TextHash NEXT_CLUSTER = node("-NDISTSIM");
  static final TextHash NEXT_SHAPE = node("-NTYPE");
  static final TextHash LEFT_WORD = node("-DISJP");
  static final TextHash RIGHT_WORD = node("-DISJN");

  static final TextHash TITLE = node("IS_TITLE");

  // Of several words and one label.
  static final TextHash PREVIOUS_WORD_SHAPE = node("-PW_CTYPE");
  static final TextHash SHAPE_NEXT_WORD = node("-NW_CTYPE");
  static final TextHash PREVIOUS_SHAPE_SHAPE = node("-PCTYPE");
  static final TextHash SHAPE_NEXT_SHAPE = node("-CNTYPE");
  static final TextHash THREE_SHAPES = node("-PCNTYPE");
  static final TextHash WORD_BEFORE_PREVIOUS_SHAPE = node("-PPW_CTYPE");
  static final TextHash WORD_BEHIND_NEXT_SHAPE = node("-NNW_CTYPE");
  static final TextHash NO_OCCURRENCE = node("NO-OCCURRENCE-PATTERN");
  static final TextHash NEXT_OCCURRENCE = node("X-NEXT-OCCURRENCE-X");
  static final TextHash PREVIOUS_OCCURRENCE = node("X-PREV-OCCURRENCE-X");

  // Of one word and two labels.
  static final TextHash EDGE = edge("PSEQ");
  static final TextHash EDGE_WORD = edge("-PSEQW");
  static final TextHash EDGE_CLUSTER = edge("-PSEQcDS");
  static final TextHash EDGE_SHAPE = edge("-PSEQcS");
  static final TextHash EDGE_SHAPE_2 = edge("-TPS2");
  static final TextHash EDGE_PREVIOUS_WORD = edge("-PSEQpW");
  static final TextHash EDGE_PREVIOUS_CLUSTER = edge("-PSEQpDS");
  static final TextHash EDGE_PREVIOUS_SHAPE = edge("-PSEQpS");
  static final TextHash EDGE_NEXT_SHAPE = edge("-TNS1");

  // Of two words and two labels.
  static final TextHash EDGE_WORDS = edge("-PSEQW2");
  static final TextHash EDGE_CLUSTERS = edge("-PSEQpcDS");
  static final TextHash EDGE_SHAPES = edge("-TYPES");

  private Feature() {}

  static TextHash gazette(String type) {
    return node(type + "-GAZ");
  }

  static TextHash gazette(String type, int words) {
    return node(type + "-GAZ" + words);
  }

  private static TextHash node(String name) {
    return TextHash.of(name + "|C");
  }

  private static TextHash edge(String name) {
    return TextHash.of(name + "|CpC");
  }
}
