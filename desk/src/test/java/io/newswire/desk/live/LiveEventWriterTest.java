package io.newswire.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveEventWriterTest {
  private record Item(String id, Instant arrivedAt, boolean isCurrent) implements LiveItem {}

  @Test
  void readersThatComeBackShareTheBytesOfWhatTheyMissed() {
    List<Item> missed =
        List.of(new Item("a", Instant.EPOCH, true), new Item("b", Instant.EPOCH, true));
    LiveEventWriter<Item> writer = new LiveEventWriter<>("things");

    LiveEvent one = writer.event(LivePosition.START, missed);
    LiveEvent two = writer.event(LivePosition.START.with(0, 9), missed);

    String text = String.join("", one.parts().stream().map(String::new).toList());
    assertThat(text).startsWith("id: 0\nevent: things\ndata: [{\"id\":\"a\"").endsWith("}]\n\n");
    assertThat(text).contains(",{\"id\":\"b\"");
    assertThat(new String(two.parts().get(0))).startsWith("id: 0.0-9\n");
    assertThat(one.parts().get(1)).isSameAs(two.parts().get(1));
    assertThat(one.parts().get(3)).isSameAs(two.parts().get(3));
  }
}
