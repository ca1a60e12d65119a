package io.newswire.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.newswire.model.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlCharactersTest {
  private static final String EVERYTHING =
      IntStream.rangeClosed(0, 0xffff)
          .filter(c -> !Character.isSurrogate((char) c))
          .mapToObj(Character::toString)
          .collect(Collectors.joining());

  @ParameterizedTest
  @CsvSource({
    "0000, NUL",
    "0007, BEL",
    "0008, backspace",
    "000b, vertical tab",
    "000d, carriage return",
    "001b, ESC",
    "007f, DEL",
    "0085, NEL",
    "009b, CSI",
    "009d, OSC",
    "2028, line separator",
    "2029, paragraph separator",
    "202e, override",
    "202a, embedding",
    "2066, isolate",
    "2069, end of isolate"
  })
  void eachIsWrittenAsJsonWritesIt(String code, String name) {
    String text = "Ferry " + (char) Integer.parseInt(code, 16) + " inquiry";

    assertThat(ControlCharacters.escape(text)).as(name).isEqualTo("Ferry \\u" + code + " inquiry");
    assertThat(ControlCharacters.line(text)).as(name).matches("Ferry {1,2}inquiry");
  }

  @Test
  void noneOfThemIsLeftInAnyText() {
    assertThat(controls(ControlCharacters.escape(EVERYTHING))).isEqualTo("\t\n");
    assertThat(controls(ControlCharacters.line(EVERYTHING))).isEmpty();
  }

  @Test
  void allElseStaysAsItIs() {
    String text = "Zoë’s “naïve” plan: שלום\u200f, 東京, 👩‍🚒, e\u0301\tnoon\nand on";

    assertThat(ControlCharacters.escape(text)).isSameAs(text);
    assertThat(ControlCharacters.escape("one\r\ntwo")).isEqualTo("one\ntwo");
    assertThat(ControlCharacters.line(" one\r\n two\u0085three ")).isEqualTo("one two three");
  }

  @Test
  void escapedJsonIsTheSameJson() throws JsonProcessingException {
    String json = Json.MAPPER.writeValueAsString(EVERYTHING);

    assertThat(Json.MAPPER.readValue(ControlCharacters.escape(json), String.class))
        .isEqualTo(EVERYTHING);
  }

  private static String controls(String text) {
    return text.chars()
        .filter(c -> ControlCharacters.contains(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
