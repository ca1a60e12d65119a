package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is answered on a name: who is named with it, how it goes on, and its profile. */
class NamedEntityRoutesIT {
  private static SearchedNews news;

  @BeforeAll
  static void start() throws Exception {
    news = new SearchedNews();
  }

  @AfterAll
  static void stop() {
    news.close();
  }

  @Test
  void whoIsNamedTogetherAndHowNamesGoOnIsAnswered() throws Exception {
    JsonNode together = news.json(200, "/with?name=okonjo");
    assertThat(together.get("total").asInt()).isEqualTo(1);
    assertThat(together.at("/named/0/value").asText()).isEqualTo("Ben Okonjo");
    assertThat(together.get("people").toString())
        .isEqualTo(
            "[{\"name\":\"Ruth Calloway\",\"together\":1,\"inAll\":2,"
                + "\"id\":\"person:ruth-calloway\"}]");
    assertThat(news.json(200, "/suggest?prefix=cal").toString())
        .isEqualTo(
            "[{\"name\":\"Ruth Calloway\",\"type\":\"PERSON\",\"articles\":2,"
                + "\"id\":\"person:ruth-calloway\"}]");
    assertThat(news.error(400, "/with")).contains("a name is needed");
    assertThat(news.error(400, "/suggest")).contains("prefix of a name");
    assertThat(news.error(400, "/suggest?q=cal")).contains("prefix, size");
  }

  @Test
  void whatThereIsOnANameIsAnsweredByItsIdOrByTheName() throws Exception {
    JsonNode ruth = news.json(200, "/people/person:ruth-calloway?dates=5");

    assertThat(ruth.get("name").asText()).isEqualTo("Ruth Calloway");
    assertThat(ruth.get("type").asText()).isEqualTo("PERSON");
    assertThat(ruth.at("/articles/total").asInt()).isEqualTo(2);
    assertThat(ruth.at("/quotes/hits/0/text").asText()).isEqualTo("The fog came at noon,");
    assertThat(ruth.at("/together/people/0/name").asText()).isEqualTo("Ben Okonjo");
    assertThat(ruth.at("/articles/dates/values/0/count").asInt()).isEqualTo(1);
    assertThat(news.json(200, "/people?name=Ruth+Calloway&dates=5")).isEqualTo(ruth);
    assertThat(news.json(200, "/search?entity=person:ben-okonjo").get("total").asInt())
        .isEqualTo(1);
    assertThat(news.json(200, "/quotes?entity=person:ben-okonjo").get("total").asInt())
        .isEqualTo(1);
    assertThat(news.error(404, "/people/person:nobody")).contains("person:nobody");
    assertThat(news.error(404, "/places/person:ruth-calloway")).contains("person:ruth-calloway");
    assertThat(news.error(404, "/organizations?name=Ruth+Calloway")).contains("Ruth Calloway");
    assertThat(news.error(400, "/people")).contains("/people?name=NAME");
    assertThat(news.error(400, "/people/x?name=y")).contains("name is unknown");
    assertThat(news.json(200, "/people/person:ruth-calloway?size=0").at("/articles/hits"))
        .isEmpty();
  }
}
