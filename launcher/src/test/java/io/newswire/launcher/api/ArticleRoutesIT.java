package io.newswire.launcher.api;

import static io.newswire.launcher.api.SearchedNews.FERRY;
import static io.newswire.launcher.api.SearchedNews.WITHHELD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.ArticleId;
import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles over HTTP: whole, by their address, and their history. */
class ArticleRoutesIT {
  @RegisterExtension private static final SearchedNews NEWS = new SearchedNews();

  @Test
  void theHistoryOfAnArticleHasItsRevisionsAndIsHiddenWithIt() throws Exception {
    JsonNode history = NEWS.json(200, "/articles/" + ArticleId.ofUrl(FERRY) + "/history");

    assertThat(history.get("title").asText()).isEqualTo("Ferry strikes the pier");
    assertThat(history.at("/revisions/1").toString())
        .isEqualTo(
            "{\"revision\":2,\"receivedAt\":\"2026-11-05T09:00:00Z\","
                + "\"correction\":\"CORRECTION: It was the east pier.\","
                + "\"text\":[{\"before\":\"struck the\",\"removed\":\"west\","
                + "\"added\":\"east\",\"after\":\"pier\"}],"
                + "\"facts\":[{\"kind\":\"name\",\"before\":\"West Pier\","
                + "\"after\":\"East Pier\"}]}");
    assertThat(NEWS.error(404, "/articles/" + ArticleId.ofUrl(WITHHELD) + "/history"))
        .contains(ArticleId.ofUrl(WITHHELD));
    assertThat(NEWS.error(404, "/articles/nothing/history")).contains("nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FERRY,
        "http://www.ledger.example/ferry/",
        "HTTPS://LEDGER.example/ferry?utm_source=mail&fbclid=7#top",
        " https://ledger.example/ferry "
      })
  void anArticleIsFoundByItsAddress(String url) throws Exception {
    assertThat(
            NEWS.json(200, "/articles?url=" + URLEncoder.encode(url, UTF_8)).get("title").asText())
        .isEqualTo("Ferry strikes the pier");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400, Name it by url",
    "url=, 400, Name it by url",
    "url=ferry, 400, must be an absolute web address",
    "url=javascript:alert(1), 400, must be an absolute web address",
    "url=https://ledger.example/ferry&url=https://herald.example/dam, 400, may be given once only",
    "id=7, 400, parameter id is unknown",
    "url=https://ledger.example/withheld, 404, no article https://ledger.example/withheld",
    "url=https://ledger.example/none, 404, no article https://ledger.example/none",
    "url=https://%5B::1/ferry, 404, no article",
    "url=https://ledger.example/%3Cscript%3E%0D%0ASet-Cookie:a, 404, <script>",
    "url=https://ledger.example/..%2F..%2F_search, 404, no article",
    "url=https://ledger.example/ferry%00, 400, NUL",
    "url=https://ledger.example/%C3%28, 400, UTF-8",
  })
  void anAddressThatNamesNoArticleIsRefusedWithTheReason(String query, int status, String reason)
      throws Exception {
    assertThat(NEWS.error(status, "/articles?" + query)).contains(reason);
  }

  @Test
  void anArticleComesWholeAndOnlyIfReadersMaySeeIt() throws Exception {
    JsonNode article = NEWS.json(200, "/articles/" + ArticleId.ofUrl(FERRY));

    assertThat(article.get("text").asText()).contains("east pier");
    assertThat(article.at("/quotes/0/speaker/name").asText()).isEqualTo("Ruth Calloway");
    assertThat(NEWS.error(404, "/articles/" + ArticleId.ofUrl(WITHHELD))).contains("can be seen");
    assertThat(NEWS.error(404, "/articles/none")).contains("none");
  }
}
