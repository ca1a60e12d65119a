package io.newswire.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairSharesTest {
  private final FairShares shares = new FairShares(96);

  @Test
  void oneAloneGetsHalf() {
    assertThat(take("a", 96)).isEqualTo(48);
  }

  @Test
  void theNextGetsHalfOfTheRestAndThereIsAlwaysSomeForOneMore() {
    take("a", 96);

    assertThat(take("b", 96)).isEqualTo(24);
    assertThat(take("c", 96)).isEqualTo(12);
    assertThat(take("d", 96)).isEqualTo(6);
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    take("a", 96);
    shares.giveBack("a", 10);

    assertThat(shares.take("a", 10)).isTrue();
    assertThat(shares.take("a", 1)).isFalse();
  }

  private long take(String owner, int times) {
    return IntStream.range(0, times).filter(i -> shares.take(owner, 1)).count();
  }
}
