package io.newswire.index.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.index.document.Write;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkBodyTest {
  @Test
  void eachDocumentGoesAsItIsBehindALineThatSaysWhere() throws Exception {
    List<Task> tasks =
        List.of(
            task("news-articles-v1-2026.11", "fog", 1001, "{\"id\":\"fog\"}"),
            task("news-quotes-v1-2026.11", "say \"fog\"", 2001, "{\"text\":\"Åh\"}"));

    String lines = UTF_8.decode(BulkBody.of(tasks, 2).asByteBuffer()).toString();

    assertThat(lines)
        .isEqualTo(
            """
            {"index":{"_index":"news-articles-v2-2026.11","_id":"fog","version":1001,"version_type":"external_gte"}}
            {"id":"fog"}
            {"index":{"_index":"news-quotes-v2-2026.11","_id":"say \\"fog\\"","version":2001,"version_type":"external_gte"}}
            {"text":"Åh"}
            """);
  }

  private static Task task(String index, String id, long version, String document) {
    return new Task(null, new Write(index, id, version, document.getBytes(UTF_8)));
  }
}
