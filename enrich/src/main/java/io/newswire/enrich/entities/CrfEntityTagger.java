package io.newswire.enrich.entities;

import edu.stanford.nlp.ling.CoreLabel;
import io.newswire.enrich.EntityTagger;
import io.newswire.enrich.entities.crf.CrfDecoder;
import io.newswire.enrich.entities.crf.NameLabel;
import io.newswire.enrich.names.KnownNames;
import io.newswire.enrich.names.NameRegistry;
import io.newswire.enrich.text.Token;
import io.newswire.enrich.text.Tokenizer;
import io.newswire.enrich.text.Tokenizer.Chunk;
import io.newswire.model.Article;
import io.newswire.model.LanguageCode;
import io.newswire.model.Mention;
import io.newswire.model.TaggedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tags names with the {@link LanguageModel} of the article's language and links them with {@link
 * EntityLinker}. A model is loaded when the first article of its language comes. Thread-safe.
 */
public final class CrfEntityTagger implements EntityTagger {
  private static final int VERSION = 5;

  /** Tokens read of an article, some 200 pages; more would take seconds. */
  private static final int MAX_TOKENS = 40_000;

  private static final String DEFAULT = "en";

  /** The languages with a tokenizer or a model of their own. All others share one. */
  private static final List<String> LANGUAGES = List.of(DEFAULT, "es", "de", "fr", "it");

  /** Those with a model; the class path is searched once, which takes long for each article. */
  private static final List<String> BUILT = LANGUAGES.stream().filter(CrfDecoder::isBuilt).toList();

  private static final String OTHER = "und";

  private final Map<String, LanguageModel> models = new ConcurrentHashMap<>();
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
    String language = language(article.language());
    LanguageModel model = model(language);
    KnownNames present = known.current();
    List<Token> tokens = new ArrayList<>();
    List<NameSpan> names = new ArrayList<>();
    for (Chunk chunk : Tokenizer.chunks(text)) {
      for (List<CoreLabel> sentence : model.tokenizer().sentences(text, chunk)) {
        add(text, sentence, model, tokens, names);
      }
      if (tokens.size() > MAX_TOKENS) {
        break;
      }
    }
    List<NameSpan> complete = model.rules().apply(text, tokens, names, present.in(text, language));
    return EntityLinker.link(
        article, mentions(text, tokens, complete), form -> present.of(form, language));
  }

  /** Such as {@code crf-5.en}; {@code list-5.pt} in a language without a model. */
  @Override
  public String version(String language) {
    String code = language(language);
    return (BUILT.contains(code) ? "crf-" : "list-")
        + VERSION
        + '.'
        + code
        + " names-"
        + known.current().version();
  }

  @Override
  public Optional<NameRegistry> names() {
    return Optional.of(known);
  }

  /** The ISO 639 codes of the languages whose models are built in. */
  public static List<String> languages() {
    return BUILT;
  }

  private LanguageModel model(String language) {
    return models.computeIfAbsent(
        LANGUAGES.contains(language) ? language : OTHER, LanguageModel::load);
  }

  /** An undetermined text is short, or in several languages; English is the most likely one. */
  private static String language(String declared) {
    String code = LanguageCode.of(declared);
    return code == null ? DEFAULT : code;
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
      String text,
      List<CoreLabel> sentence,
      LanguageModel model,
      List<Token> tokens,
      List<NameSpan> names) {
    int base = tokens.size();
    for (CoreLabel word : sentence) {
      int start = word.beginPosition();
      int end = word.endPosition();
      tokens.add(new Token(text.substring(start, end), start, end, tokens.size() == base));
    }
    List<NameLabel> labels = model.labels(sentence);
    int i = 0;
    while (i < labels.size()) {
      NameLabel label = labels.get(i);
      int from = i++;
      while (label != null && i < labels.size() && label.continuesAt(labels.get(i))) {
        i++;
      }
      if (label != null) {
        names.add(new NameSpan(base + from, base + i, label.type()));
      }
    }
  }
}
