package io.newswire.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CharFiltersTest {
  private static final AnalysisFile FILE = AnalysisFile.read();
  private static final List<String> NAMES = FILE.charFilters("exact");
  private static final String LETTERS = "aAzZsS éßŁ'’‘.:+#&-1 \n\u00ad\u200b\u0301กขကஅ中😀\uD800İΣ";

  /** What a filter removes, adds or replaces, and random mixtures of it. */
  static Stream<String> texts() {
    Random random = new Random(11);
    return Stream.concat(
        Stream.of(
            "",
            "No word of it changes",
            "Zoë’s mother’s U.S. house at 10:30: “Don’t,” she said.it",
            "C++ & C# on .NET, Q&A+ and A.B.C.",
            "soft\u00ad\u00ad\u00adhyphen, zero\u200bwidth’s",
            "\uFEFFกขก.กข’s"),
        IntStream.range(0, 2_000)
            .mapToObj(
                i ->
                    random
                        .ints(random.nextInt(40), 0, LETTERS.length())
                        .collect(
                            StringBuilder::new,
                            (text, at) -> text.append(LETTERS.charAt(at)),
                            StringBuilder::append)
                        .toString()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theTextAndItsOffsetsAreThoseOfLucenesFilters(String text) throws IOException {
    Reader ours = CharFilters.of(FILE, NAMES).apply(new StringReader(text));
    Reader lucenes = lucenes(text);

    String filtered = read(ours);

    assertThat(filtered).isEqualTo(read(lucenes));
    assertThat(offsets(ours, filtered.length())).isEqualTo(offsets(lucenes, filtered.length()));
  }

  private static Reader lucenes(String text) {
    Reader reader = new StringReader(text);
    for (String name : NAMES) {
      Pattern pattern = Pattern.compile(FILE.charFilter(name).path("pattern").asText());
      String replacement = FILE.charFilter(name).path("replacement").asText();
      reader = new PatternReplaceCharFilter(pattern, replacement, reader);
    }
    return reader;
  }

  private static String read(Reader reader) throws IOException {
    StringWriter text = new StringWriter();
    reader.transferTo(text);
    return text.toString();
  }

  private static List<Integer> offsets(Reader reader, int length) {
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i <= length; i++) {
      offsets.add(reader instanceof CharFilter filter ? filter.correctOffset(i) : i);
    }
    return offsets;
  }
}
