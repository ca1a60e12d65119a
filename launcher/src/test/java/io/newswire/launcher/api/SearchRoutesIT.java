package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The search over HTTP, on a real Elasticsearch with three articles. */
class SearchRoutesIT {
  @RegisterExtension private static final SearchedNews NEWS = new SearchedNews();

  @Test
  void articlesAreFoundByWordsNamesSourcesAndTime() throws Exception {
    assertThat(NEWS.titles("q=ferry"))
        .containsExactlyInAnyOrder("Ferry strikes the pier", "Dam to be raised");
    assertThat(NEWS.titles("q=ferry&person=Okonjo")).containsExactly("Dam to be raised");
    assertThat(NEWS.titles("source=ledger.example")).containsExactly("Ferry strikes the pier");
    assertThat(NEWS.titles("since=2026-11-02T00:00:00Z")).containsExactly("Dam to be raised");
    assertThat(NEWS.titles("until=2026-11-02T00:00:00Z&language=en"))
        .containsExactly("Ferry strikes the pier");
  }

  @Test
  void theWordsThatMatchedAreMarkedInTheTitle() throws Exception {
    assertThat(NEWS.json(200, "/search?q=ferries+title:pier").at("/hits/0/titleMatches").toString())
        .isEqualTo(
            "[{\"start\":0,\"end\":5,\"text\":\"Ferry\"},"
                + "{\"start\":18,\"end\":22,\"text\":\"pier\"}]");
  }

  @Test
  void aCursorLeadsToTheNextPageAndFacetsCountAll() throws Exception {
    JsonNode first = NEWS.json(200, "/search?sort=time&size=1&facets=5");
    JsonNode second =
        NEWS.json(200, "/search?sort=time&size=1&cursor=" + first.get("cursor").asText());

    assertThat(first.get("total").asInt()).isEqualTo(2);
    assertThat(first.at("/hits/0/title").asText()).isEqualTo("Dam to be raised");
    assertThat(second.at("/hits/0/title").asText()).isEqualTo("Ferry strikes the pier");
    assertThat(first.at("/facets/people").toString())
        .isEqualTo(
            "[{\"value\":\"Ruth Calloway\",\"count\":2,\"id\":\"person:ruth-calloway\"},"
                + "{\"value\":\"Ben Okonjo\",\"count\":1,\"id\":\"person:ben-okonjo\"}]");
  }

  @Test
  void quotesAreFoundBySpeakerAndByWhomTheyAreAbout() throws Exception {
    assertThat(NEWS.json(200, "/quotes?speaker=calloway").at("/hits/0/text").asText())
        .isEqualTo("The fog came at noon,");
    JsonNode about =
        NEWS.json(200, "/quotes?speaker=Okonjo&about=" + URLEncoder.encode("Ruth Calloway", UTF_8));
    assertThat(about.get("total").asInt()).isEqualTo(1);
    assertThat(about.at("/hits/0/text").asText()).isEqualTo("Ruth Calloway was right,");
  }

  @Test
  void aQueryThatCostsTooMuchIsRefusedWithThePlace() throws Exception {
    assertThat(NEWS.error(400, "/search?q=" + "(".repeat(900) + "ferry"))
        .contains("the bracket at column 51 is within 50 others");
    assertThat(NEWS.error(400, "/search?q=" + "storm~%20".repeat(208)))
        .contains("a query may have 20");
  }

  @Test
  void articlesAreFoundNearAPlaceAndCountedOnAMap() throws Exception {
    JsonNode near = NEWS.json(200, "/search?near=Quayside,50km");
    assertThat(near.at("/hits/0/title").asText()).isEqualTo("Dam to be raised");
    assertThat(near.get("total").asInt()).isEqualTo(1);
    assertThat(near.get("near").toString())
        .isEqualTo(
            "{\"place\":\"Quayside\",\"id\":\"location:quayside\","
                + "\"location\":{\"lat\":33.9,\"lon\":35.5},\"meters\":50000.0}");
    assertThat(NEWS.titles("near=33.5,35.5,30mi")).containsExactly("Dam to be raised");
    assertThat(NEWS.titles("near=33.5,35.5,30km")).isEmpty();
    assertThat(NEWS.json(200, "/map?language=en&size=1").get("places").toString())
        .isEqualTo(
            "[{\"id\":\"location:quayside\",\"name\":\"Quayside\","
                + "\"location\":{\"lat\":33.9,\"lon\":35.5},\"articles\":1}]");
    assertThat(NEWS.json(200, "/map?q=pier").get("places")).isEmpty();
    assertThat(NEWS.error(400, "/search?near=Atlantis,50km")).contains("'Atlantis'", "coordinates");
    assertThat(NEWS.error(400, "/search?near=Quayside")).contains("Beirut,100km");
    assertThat(NEWS.error(400, "/map?near=91,0,1km")).contains("latitude 91.0");
    assertThat(NEWS.error(400, "/map?size=0")).contains("1 to 1000");
    assertThat(NEWS.error(400, "/map?speaker=x")).contains("speaker");
  }

  @Test
  void articlesAreFoundByWhomTheyAreAbout() throws Exception {
    assertThat(NEWS.titles("about=Okonjo")).isEmpty();
    assertThat(NEWS.titles("about=location:quayside")).containsExactly("Dam to be raised");
    assertThat(NEWS.titles("person=Calloway")).hasSize(2);
    assertThat(NEWS.titles("place=Quayside&salient=true")).containsExactly("Dam to be raised");
    assertThat(NEWS.json(200, "/search?facets=5&salient=true").at("/facets/places").size())
        .isEqualTo(1);
    assertThat(NEWS.error(400, "/search?salient=yes")).contains("salient", "true or false");
  }

  @Test
  void hitsAreCountedOverTimeInTheReadersZone() throws Exception {
    JsonNode dates = NEWS.json(200, "/search?q=ferry&dates=5&zone=Europe/Berlin").get("dates");

    assertThat(dates.get("interval").asText()).isEqualTo("12h");
    assertThat(dates.at("/values/0").toString())
        .isEqualTo("{\"value\":\"2026-11-01T00:00:00+01:00\",\"count\":1}");
    assertThat(NEWS.json(200, "/quotes?dates=5").at("/dates/interval").asText()).isEqualTo("12h");
    assertThat(NEWS.json(200, "/search?q=ferry").has("dates")).isFalse();
    assertThat(NEWS.error(400, "/search?dates=5&zone=Nowhere/Else"))
        .contains("zone", "Nowhere/Else");
    assertThat(NEWS.error(400, "/search?dates=5000")).contains("5000", "400");
    assertThat(NEWS.error(400, "/search?dates=-1")).contains("-1");
  }

  @Test
  void textsAreCountedWhereCopiesAreFolded() throws Exception {
    assertThat(NEWS.json(200, "/search?q=ferry&fold=family").get("families").asInt()).isEqualTo(2);
    assertThat(NEWS.json(200, "/search?q=ferry&fold=story").get("stories").asInt()).isEqualTo(2);
    assertThat(NEWS.json(200, "/search?q=ferry&fold=story").has("families")).isFalse();
    assertThat(NEWS.json(200, "/search?q=ferry&fold=none").has("families")).isFalse();
    assertThat(NEWS.json(200, "/search?q=ferry").has("families")).isFalse();
  }

  @Test
  void whatIsWrongIsAnsweredWithItsPlaceAndWhatIsAllowed() throws Exception {
    assertThat(NEWS.error(400, "/search?q=" + URLEncoder.encode("ferry AND (pier", UTF_8)))
        .contains("ferry AND (pier", "is incomplete after");
    assertThat(NEWS.error(400, "/search?speeker=x")).contains("speeker", "person, place, q");
    assertThat(NEWS.error(400, "/search?size=many")).contains("size", "many");
    assertThat(NEWS.error(400, "/search?size=5000")).contains("5000", "1000");
    assertThat(NEWS.error(400, "/search?facets=-1")).contains("facets");
    assertThat(NEWS.error(400, "/search?sort=date")).contains("relevance, time");
    assertThat(NEWS.error(400, "/search?fold=words")).contains("fold", "family, story, none");
    assertThat(NEWS.error(400, "/search?since=soon")).contains("since", "soon", "7d");
    assertThat(NEWS.error(400, "/search?size=1&size=2")).contains("once");
    assertThat(NEWS.error(400, "/search?cursor=abc")).contains("cursor");
    assertThat(NEWS.error(400, "/search?q=%ff")).contains("%ff", "UTF-8");
    String cursor = NEWS.json(200, "/search?sort=time&size=1").get("cursor").asText();
    assertThat(NEWS.error(400, "/search?q=ferry&cursor=" + cursor)).contains("same query");
  }

  @Test
  void whatWasNotScoredHasNoScore() throws Exception {
    for (String path : List.of("/search?sort=time", "/quotes?sort=time", "/search")) {
      HttpResponse<String> answer = NEWS.get(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"hits\":[{").doesNotContain("NaN", "score");
    }
    assertThat(NEWS.json(200, "/search?q=ferry").at("/hits/0/score").isDouble()).isTrue();
  }
}
