package io.newswire.enrich.entities;

import edu.stanford.nlp.ling.CoreLabel;
import io.newswire.enrich.EntityTagger;
import io.newswire.enrich.entities.crf.CrfDecoder;
import io.newswire.enrich.names.KnownNames;
import io.newswire.enrich.names.NameRegistry;
import io.newswire.enrich.text.Token;
import io.newswire.enrich.text.Tokenizer;
import io.newswire.enrich.text.Tokenizer.Chunk;
import io.newswire.model.Article;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.TaggedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tags names with CoreNLP's three-class conditional random field (people, organisations, places)
 * and {@link CrfDecoder}, completes them with {@link NameRules} and links them with {@link
 * EntityLinker}. The model is English: articles in another language get no names. Thread-safe.
 */
public final class CrfEntityTagger implements EntityTagger {
  /** See {@link EntityTagger#version}. */
  public static final String VERSION = "crf-4";

  /** Tokens read of an article, some 200 pages; more would take seconds. */
  private static final int MAX_TOKENS = 40_000;

  private static final String LANGUAGE = "en";

  private final Tokenizer tokenizer = new Tokenizer();
  private final CrfDecoder decoder = new CrfDecoder();
  private final NameRegistry known;

  /** A tagger with the known names that Newswire was built with. */
  public CrfEntityTagger() {
    this(NameRegistry.built());
  }

  /**
   * A tagger that follows a list of known names.
   *
   * @param known closed by its owner
   */
  public CrfEntityTagger(NameRegistry known) {
    this.known = known;
  }

  @Override
  public TaggedArticle tag(Article article) {
    String text = article.text() == null ? "" : article.text();
    if (!isEnglish(article.language())) {
      return new TaggedArticle(article, List.of(), List.of());
    }
    KnownNames present = known.current();
    List<Token> tokens = new ArrayList<>();
    List<NameSpan> names = new ArrayList<>();
    for (Chunk chunk : Tokenizer.chunks(text)) {
      for (List<CoreLabel> sentence : tokenizer.sentences(text, chunk)) {
        add(text, sentence, tokens, names);
      }
      if (tokens.size() > MAX_TOKENS) {
        break;
      }
    }
    List<NameSpan> complete = NameRules.apply(text, tokens, names, present.in(text, LANGUAGE));
    return EntityLinker.link(
        article, mentions(text, tokens, complete), form -> present.of(form, LANGUAGE));
  }

  @Override
  public String version() {
    return VERSION + " names-" + known.current().version();
  }

  @Override
  public Optional<NameRegistry> names() {
    return Optional.of(known);
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

  private void add(
      String text, List<CoreLabel> sentence, List<Token> tokens, List<NameSpan> names) {
    int base = tokens.size();
    for (CoreLabel word : sentence) {
      int start = word.beginPosition();
      int end = word.endPosition();
      tokens.add(new Token(text.substring(start, end), start, end, tokens.size() == base));
    }
    List<EntityType> types = decoder.decode(sentence.stream().map(CoreLabel::word).toList());
    int i = 0;
    while (i < types.size()) {
      EntityType type = types.get(i);
      int from = i++;
      while (i < types.size() && types.get(i) == type) {
        i++;
      }
      if (type != null) {
        names.add(new NameSpan(base + from, base + i, type));
      }
    }
  }
}
