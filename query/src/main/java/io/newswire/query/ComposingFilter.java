package io.newswire.query;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Normalizes tokens to NFC, so that composed and decomposed accents are equal. */
final class ComposingFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  ComposingFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!TextAnalyzer.isAscii(term) && !Normalizer.isNormalized(term, Normalizer.Form.NFC)) {
      String composed = Normalizer.normalize(term, Normalizer.Form.NFC);
      term.setEmpty().append(composed);
    }
    return true;
  }
}
