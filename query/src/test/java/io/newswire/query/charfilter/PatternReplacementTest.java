package io.newswire.query.charfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternReplacementTest {
  @ParameterizedTest(name = "{0} by {1} in {2}")
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "-,                   ~~,    no match",
        "-,                   ~ ~,   Wick-on-Sea",
        "o,                   00,    Loch Orla",
        "[aeiou],             ~~,    Port Ness",
        "[ae]+(?=r),          x,     later and nearer",
        "\\.,                 ~~,    U.S.",
        "a?r,                 _,     r ar bar",
        "a*,                  _,     baa",
        "a{0}b,               _,     ab b",
        "x|y,                 z,     y or x",
        "[ab]|c,              z,     cab",
        "(?i)orla,            Ness,  ORLA and Orla",
        "(\\w+) (\\w+),       $2 $1, two words and three",
        "(a)|b,               <$1>,  ab",
        "^P,                  p,     PP",
        "$,                   !,     end",
        "\\bl,                L,     lower left",
        "\\d,                 #,     a 1 b 22",
        "\\u0061,             A,     banana",
        "[^a],                _,     aba😀a",
        "[\\x{1F600}],        :),    so 😀 was 😀",
        "(?=[^\\x00-\\x7F])[^a],   _,     éa😀b",
        "(?=[^\\x00-\\x7F])[é—]+,  -,     cafeé—é éa",
        "e,                   \\$0,  cost",
        "-,                   \\$1,  a-b",
      })
  void itReplacesAsLucenesFilterDoes(String pattern, String replacement, String text)
      throws IOException {
    Reader ours =
        FilteredText.of(new StringReader(text))
            .replace(PatternReplacement.of(pattern, replacement));
    Reader lucenes =
        new PatternReplaceCharFilter(Pattern.compile(pattern), replacement, new StringReader(text));

    String replaced = read(ours);

    assertThat(replaced).isEqualTo(read(lucenes));
    assertThat(offsets(ours, replaced)).isEqualTo(offsets(lucenes, replaced));
  }

  @Test
  void aTextWithoutMatchStaysTheSameReader() {
    FilteredText text = FilteredText.of(new StringReader("Loch Orla"));

    assertThat(text.replace(PatternReplacement.of("-", ""))).isSameAs(text);
    assertThat(FilteredText.of(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({"(, x", "a, $", "a, \\", "a, $1", "(a), $x", "(a), ${b}"})
  void malformedSettingsAreRefused(String pattern, String replacement) {
    assertThatThrownBy(() -> PatternReplacement.of(pattern, replacement))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String read(Reader reader) throws IOException {
    StringWriter text = new StringWriter();
    reader.transferTo(text);
    return text.toString();
  }

  private static List<Integer> offsets(Reader reader, String text) {
    CharFilter filter = (CharFilter) reader;
    return IntStream.rangeClosed(0, text.length()).mapToObj(filter::correctOffset).toList();
  }
}
