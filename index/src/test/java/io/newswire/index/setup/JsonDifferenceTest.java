package io.newswire.index.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {
  @Test
  void equalJsonHasNone() throws Exception {
    assertThat(JsonDifference.between("i", json("{'a':1,'b':2}"), json("{'b':2,'a':1}"))).isEmpty();
  }

  @Test
  void eachPlaceIsNamedWithBothValues() throws Exception {
    assertThat(
            JsonDifference.between(
                "i",
                json("{'title':{'type':'text'},'url':'keyword'}"),
                json("{'title':{'type':'keyword'},'link':'keyword'}")))
        .containsExactly(
            "i.link is not in the file: \"keyword\"",
            "i.title.type is \"keyword\"; the file has \"text\"",
            "i.url is missing; the file has \"keyword\"");
  }

  private static JsonNode json(String json) throws JsonProcessingException {
    return Json.MAPPER.readTree(json.replace('\'', '"'));
  }
}
