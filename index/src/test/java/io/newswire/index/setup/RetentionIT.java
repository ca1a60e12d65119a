package io.newswire.index.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.newswire.index.TestIndex;
import java.io.IOException;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class RetentionIT {
  private final ElasticsearchClient client = TestIndex.client();
  private final Retention retention = new Retention(client);

  @Test
  void onlyMonthsBeforeThoseKeptAreDeleted() throws IOException {
    retention.deleteBefore(YearMonth.of(1970, 3));
    create("news-articles-v1-1970.01");
    create("news-quotes-v1-1970.01");
    create("news-articles-v1-1970.02");

    assertThat(retention.before(YearMonth.of(1970, 2))).hasSize(2);
    assertThat(retention.deleteBefore(YearMonth.of(1970, 2)))
        .containsExactly("news-articles-v1-1970.01", "news-quotes-v1-1970.01");

    assertThat(exists("news-articles-v1-1970.01")).isFalse();
    assertThat(exists("news-articles-v1-1970.02")).isTrue();
    assertThat(retention.deleteBefore(YearMonth.of(1970, 2))).isEmpty();
    client.indices().delete(delete -> delete.index("news-articles-v1-1970.02"));
  }

  @Test
  void keepingNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Retention.oldestKept(0, YearMonth.of(1970, 4)))
        .withMessage("months is 0; at least 1 must be kept");
  }

  private void create(String index) throws IOException {
    client.indices().create(create -> create.index(index));
  }

  private boolean exists(String index) throws IOException {
    return client.indices().exists(exists -> exists.index(index)).value();
  }
}
