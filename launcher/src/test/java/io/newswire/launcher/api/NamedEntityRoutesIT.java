package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is answered on a name: who is named with it, how it goes on, and its profile. */
class NamedEntityRoutesIT {
  @RegisterExtension private static final SearchedNews NEWS = new SearchedNews();

  @Test
  void whoIsNamedTogetherAndHowNamesGoOnIsAnswered() throws Exception {
    JsonNode together = NEWS.json(200, "/with?name=okonjo");
    assertThat(together.get("total").asInt()).isEqualTo(1);
    assertThat(together.at("/named/0/value").asText()).isEqualTo("Ben Okonjo");
    assertThat(together.get("people").toString())
        .isEqualTo(
            "[{\"name\":\"Ruth Calloway\",\"together\":1,\"inAll\":2,"
                + "\"id\":\"person:ruth-calloway\"}]");
    assertThat(NEWS.json(200, "/suggest?prefix=cal").toString())
        .isEqualTo(
            "[{\"name\":\"Ruth Calloway\",\"type\":\"PERSON\",\"articles\":2,"
                + "\"id\":\"person:ruth-calloway\"}]");
    assertThat(NEWS.error(400, "/with")).contains("a name is needed");
    assertThat(NEWS.error(400, "/suggest")).contains("prefix of a name");
    assertThat(NEWS.error(400, "/suggest?q=cal")).contains("prefix, size");
  }

  @Test
  void whatThereIsOnANameIsAnsweredByItsIdOrByTheName() throws Exception {
    JsonNode ruth = NEWS.json(200, "/people/person:ruth-calloway?dates=5");

    assertThat(ruth.get("name").asText()).isEqualTo("Ruth Calloway");
    assertThat(ruth.get("type").asText()).isEqualTo("PERSON");
    assertThat(ruth.at("/articles/total").asInt()).isEqualTo(2);
    assertThat(ruth.at("/quotes/hits/0/text").asText()).isEqualTo("The fog came at noon,");
    assertThat(ruth.at("/together/people/0/name").asText()).isEqualTo("Ben Okonjo");
    assertThat(ruth.at("/articles/dates/values/0/count").asInt()).isEqualTo(1);
    assertThat(NEWS.json(200, "/people?name=Ruth+Calloway&dates=5")).isEqualTo(ruth);
    assertThat(NEWS.json(200, "/search?entity=person:ben-okonjo").get("total").asInt())
        .isEqualTo(1);
    assertThat(NEWS.json(200, "/quotes?entity=person:ben-okonjo").get("total").asInt())
        .isEqualTo(1);
    assertThat(NEWS.error(404, "/people/person:nobody")).contains("person:nobody");
    assertThat(NEWS.error(404, "/places/person:ruth-calloway")).contains("person:ruth-calloway");
    assertThat(NEWS.error(404, "/organizations?name=Ruth+Calloway")).contains("Ruth Calloway");
    assertThat(NEWS.error(400, "/people")).contains("/people?name=NAME");
    assertThat(NEWS.error(400, "/people/x?name=y")).contains("name is unknown");
    assertThat(NEWS.json(200, "/people/person:ruth-calloway?size=0").at("/articles/hits"))
        .isEmpty();
  }
}
