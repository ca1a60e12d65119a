package io.newswire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.HttpResponseException;
import io.newswire.http.JsonAnswer;
import io.newswire.ingest.http.IdempotencyKeys.Key;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {
  private static final Key KEY = new Key("herald", "a-1");
  private static final JsonAnswer TAKEN = JsonAnswer.of(202, Map.of("offset", 7), true);
  private static final JsonAnswer FAILED =
      JsonAnswer.of(503, Map.of("error", "Kafka is away"), false);

  private final IdempotencyKeys idempotency = new IdempotencyKeys();

  @Test
  void theSameRequestWhileTheFirstIsUnderWayIsAConflict() {
    idempotency.begin(KEY, "one");

    assertRefused("one", 409).hasMessageContaining("under way: ask again when it is answered");
    assertRefused("another", 422).hasMessageContaining("was used for another request");
  }

  @Test
  void afterTheAnswerItIsGivenAgain() {
    idempotency.begin(KEY, "one");
    idempotency.end(KEY, TAKEN);

    assertThat(idempotency.begin(KEY, "one")).containsSame(TAKEN);
    assertRefused("another", 422);
    assertThat(idempotency.begin(new Key("wire", "a-1"), "another")).isEmpty();
  }

  @Test
  void whatFailedIsTriedAgain() {
    idempotency.begin(KEY, "one");
    idempotency.end(KEY, FAILED);
    assertThat(idempotency.begin(KEY, "one")).isEmpty();
    idempotency.end(KEY, null);

    assertThat(idempotency.begin(KEY, "another")).isEmpty();
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      String request, int status) {
    return assertThatThrownBy(() -> idempotency.begin(KEY, request))
        .isInstanceOfSatisfying(
            HttpResponseException.class, e -> assertThat(e.getStatus()).isEqualTo(status));
  }
}
