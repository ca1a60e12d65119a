package io.newswire.enrich.alerts;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** A token stream of words that are already tokenised. */
final class TokenizedTextStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Iterator<TokenizedText.Word> words;
  private final Function<TokenizedText.Word, String> form;
  private int position = -1;

  /**
   * @param form which form of the words
   */
  TokenizedTextStream(List<TokenizedText.Word> words, Function<TokenizedText.Word, String> form) {
    this.words = words.iterator();
    this.form = form;
  }

  @Override
  public boolean incrementToken() {
    if (!words.hasNext()) {
      return false;
    }
    TokenizedText.Word word = words.next();
    clearAttributes();
    term.append(form.apply(word));
    offset.setOffset(word.start(), word.end());
    step.setPositionIncrement(word.position() - position);
    position = word.position();
    return true;
  }
}
