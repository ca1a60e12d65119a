package io.newswire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import io.newswire.enrich.text.Tokenizer.Chunk;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "fr", "it"})
  void aHalfOfACharacterIsATokenLikeOthers(String language) {
    String text = "Velmora \udc00 rain\ud800";

    List<CoreLabel> tokens =
        Tokenizer.of(language).sentences(text, new Chunk(0, text.length())).get(0);

    assertThat(tokens.get(0).word()).isEqualTo("Velmora");
    assertThat(tokens.get(tokens.size() - 1).endPosition()).isLessThanOrEqualTo(text.length());
    assertThat(tokens)
        .anySatisfy(
            token -> {
              assertThat(token.beginPosition()).isEqualTo(text.indexOf("rain"));
              assertThat(token.word()).startsWith("rain");
            });
  }
}
