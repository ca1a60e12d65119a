package io.newswire.enrich.entities;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import io.newswire.enrich.EntityTagger;
import io.newswire.enrich.text.Token;
import io.newswire.enrich.text.Tokenizer;
import io.newswire.enrich.text.Tokenizer.Chunk;
import io.newswire.model.Article;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.TaggedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;

/**
 * Tags names with CoreNLP's three-class conditional random field (people, organisations, places),
 * completes them with {@link NameRules} and links them with {@link EntityLinker}. The model is
 * English: articles in another language get no names. Thread-safe.
 */
public final class CrfEntityTagger implements EntityTagger {
  /** See {@link EntityTagger#version}. */
  public static final String VERSION = "crf-2";

  private static final String MODEL =
      "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  /** Tokens read of an article, some 200 pages; more would take many seconds. */
  private static final int MAX_TOKENS = 40_000;

  private final Tokenizer tokenizer = new Tokenizer();
  private final CRFClassifier<CoreLabel> crf;

  /** Loads the model from the class path, which takes some seconds and about 115 MB of heap. */
  public CrfEntityTagger() {
    crf = load();
  }

  private static CRFClassifier<CoreLabel> load() {
    Properties settings = new Properties();
    // Otherwise the tags of an article would depend on the words of earlier ones.
    settings.setProperty("maxAdditionalKnownLCWords", "0");
    try (InputStream model = CrfEntityTagger.class.getResourceAsStream(MODEL)) {
      return CRFClassifier.getClassifier(
          new ObjectInputStream(new GZIPInputStream(model, 1 << 16)), settings);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("Cannot read " + MODEL + " from the class path", e);
    }
  }

  @Override
  public TaggedArticle tag(Article article) {
    String text = article.text() == null ? "" : article.text();
    if (!isEnglish(article.language())) {
      return new TaggedArticle(article, List.of(), List.of());
    }
    List<Token> tokens = new ArrayList<>();
    List<NameSpan> names = new ArrayList<>();
    for (Chunk chunk : Tokenizer.chunks(text)) {
      for (List<CoreLabel> sentence : tokenizer.sentences(text, chunk)) {
        add(text, crf.classifySentence(sentence), tokens, names);
      }
      if (tokens.size() > MAX_TOKENS) {
        break;
      }
    }
    return EntityLinker.link(article, mentions(text, tokens, NameRules.apply(text, tokens, names)));
  }

  @Override
  public String version() {
    return VERSION;
  }

  private static boolean isEnglish(String language) {
    return language == null || language.equals("en") || language.startsWith("en-");
  }

  private static List<Mention> mentions(String text, List<Token> tokens, List<NameSpan> names) {
    List<Mention> mentions = new ArrayList<>();
    for (NameSpan name : names) {
      int start = tokens.get(name.from()).start();
      int end = tokens.get(name.to() - 1).end();
      mentions.add(new Mention(start, end, text.substring(start, end), name.type(), null));
    }
    return mentions;
  }

  private static void add(
      String text, List<CoreLabel> labels, List<Token> tokens, List<NameSpan> names) {
    int base = tokens.size();
    for (CoreLabel label : labels) {
      int start = label.beginPosition();
      int end = label.endPosition();
      tokens.add(new Token(text.substring(start, end), start, end, tokens.size() == base));
    }
    int i = 0;
    while (i < labels.size()) {
      String type = labels.get(i).get(AnswerAnnotation.class);
      int from = i++;
      if (type.equals("O")) {
        continue;
      }
      while (i < labels.size() && type.equals(labels.get(i).get(AnswerAnnotation.class))) {
        i++;
      }
      names.add(new NameSpan(base + from, base + i, EntityType.valueOf(type)));
    }
  }
}
