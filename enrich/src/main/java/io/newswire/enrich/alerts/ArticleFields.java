package io.newswire.enrich.alerts;

import io.newswire.enrich.alerts.TokenizedText.Word;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Quote;
import io.newswire.model.Speaker;
import io.newswire.query.QueryField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;

/**
 * The Lucene fields of an article for matching: those that some rule uses.
 *
 * <p>Offsets map back to the article. The offsets of words are those of the title or the text; in
 * {@code story} the text follows the title after one character. The offset of a name is the index
 * of its entity, and that of a speaker the index of the quote.
 */
final class ArticleFields {
  /** The words of a field, in one of their forms. */
  private record FieldWords(List<Word> words, Function<Word, String> form) {}

  private final Set<String> asked;
  private final Map<String, FieldWords> fields = new LinkedHashMap<>();

  private ArticleFields(Set<String> asked) {
    this.asked = asked;
  }

  /**
   * Tokenises an article.
   *
   * @param asked the Lucene fields that rules use, see {@link ParsedRule#fields}
   */
  static ArticleFields of(EnrichedArticle enriched, Set<String> asked) {
    ArticleFields fields = new ArticleFields(asked);
    Article article = enriched.article();
    TokenizedText title = TokenizedText.of(article.title());
    TokenizedText text = TokenizedText.of(article.text());
    fields.add(QueryField.STORY, title.then(text, textOffset(article)));
    fields.add(QueryField.TITLE, title);
    fields.add(QueryField.TEXT, text);
    fields.add(QueryField.PERSON, names(enriched, EntityType.PERSON));
    fields.add(QueryField.ORGANIZATION, names(enriched, EntityType.ORGANIZATION));
    fields.add(QueryField.PLACE, names(enriched, EntityType.LOCATION));
    fields.addQuotes(enriched.quotes(), text);
    fields.add(QueryField.SOURCE, TokenizedText.ofName(article.source()));
    fields.addWhole(QueryField.WHOLE_SOURCE, article.source());
    fields.addWhole(QueryField.LANGUAGE.fieldName(), article.language());
    return fields;
  }

  /** Calls with each word of a field, repeated ones too; with none if the article lacks it. */
  void forEachWord(String field, Consumer<String> use) {
    FieldWords words = fields.get(field);
    if (words != null) {
      words.words.forEach(word -> use.accept(words.form.apply(word)));
    }
  }

  /** Calls with each field and a stream of its words. */
  void forEachStream(BiConsumer<String, TokenStream> use) {
    fields.forEach(
        (field, words) -> use.accept(field, new TokenizedTextStream(words.words, words.form)));
  }

  /** The offset of the text in the field {@code story}. */
  static int textOffset(Article article) {
    return article.title() == null ? 0 : article.title().length() + 1;
  }

  private static TokenizedText names(EnrichedArticle enriched, EntityType type) {
    List<TokenizedText> names = new ArrayList<>();
    for (int i = 0; i < enriched.entities().size(); i++) {
      Entity entity = enriched.entities().get(i);
      if (entity.type() == type) {
        names.add(TokenizedText.ofName(entity.name()).at(i));
        for (String alias : entity.aliases()) {
          names.add(TokenizedText.ofName(alias).at(i));
        }
      }
    }
    return TokenizedText.joined(names);
  }

  private void addQuotes(List<Quote> quotes, TokenizedText text) {
    if (asked.stream().noneMatch(field -> QueryField.ofLuceneField(field).isQuoteField())) {
      return;
    }
    List<TokenizedText> said = new ArrayList<>();
    List<TokenizedText> speakers = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      TokenizedText words = text.within(quote.start(), quote.end());
      if (!words.words().isEmpty()) {
        said.add(words);
        speakers.add(speaker(quote.speaker()).at(i));
      }
    }
    add(QueryField.SAID, TokenizedText.joined(said));
    add(QueryField.SPEAKER, TokenizedText.joined(speakers));
    for (int i = 0; i < said.size(); i++) {
      TokenizedText words = said.get(i);
      put(QueryField.quoteField(QueryField.SAID.fieldName(), i), words, Word::stem);
      put(QueryField.quoteField(QueryField.SAID.wordsField(), i), words, Word::folded);
      put(QueryField.quoteField(QueryField.SAID.exactField(), i), words, Word::exact);
      put(QueryField.quoteField(QueryField.SPEAKER.fieldName(), i), speakers.get(i), Word::folded);
    }
  }

  private static TokenizedText speaker(Speaker speaker) {
    if (speaker == null) {
      return TokenizedText.NONE;
    }
    return TokenizedText.ofName(speaker.name() == null ? speaker.text() : speaker.name());
  }

  private void add(QueryField field, TokenizedText words) {
    if (field.isStemmed()) {
      addAsked(field.fieldName(), words, Word::stem);
      addAsked(field.exactField(), words, Word::exact);
    }
    addAsked(field.wordsField(), words, Word::folded);
  }

  private void addWhole(String field, String value) {
    if (value != null) {
      Word word = Word.whole(RuleParser.folded(value));
      addAsked(field, new TokenizedText(List.of(word), 1), Word::folded);
    }
  }

  private void addAsked(String field, TokenizedText words, Function<Word, String> form) {
    if (asked.contains(field)) {
      put(field, words, form);
    }
  }

  private void put(String field, TokenizedText words, Function<Word, String> form) {
    fields.put(field, new FieldWords(words.words(), form));
  }
}
