package io.newswire.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.file.Lines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void blankLinesCountAndAreLeftOut() throws IOException {
    assertThat(read("one\r\n\n  \t\ntwo", 100)).containsExactly("1 one\r 5", "4 two 13");
    assertThat(read("", 100)).isEmpty();
    assertThat(read("\n\n", 100)).isEmpty();
  }

  @Test
  void aLineThatIsTooLongIsSaidSoAndTheNextIsRead() throws IOException {
    String one = "1".repeat(200_000);

    assertThat(read(one + "\n12345\n123456\n", 5))
        .containsExactly("1 too long 200001", "2 12345 200007", "3 too long 200014");
  }

  @Test
  void linesThatCrossTheBufferAreWhole() throws IOException {
    String line = "é".repeat(50_000);

    assertThat(read(line + "\n" + line + "\n", 1_000_000))
        .containsExactly("1 " + line + " 100001", "2 " + line + " 200002");
  }

  private static List<String> read(String text, int longest) throws IOException {
    InputStream input = new ByteArrayInputStream(text.getBytes(UTF_8));
    Lines lines = new Lines(input, longest);
    List<String> told = new ArrayList<>();
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      byte[] content = line.get().content();
      told.add(
          line.get().number()
              + " "
              + (content == null ? "too long" : new String(content, UTF_8))
              + " "
              + line.get().end());
    }
    return told;
  }
}
