package io.newswire.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ServerArgumentsTest {
  @Test
  void messageIsAsElasticsearchsOwnLauncherWritesIt() {
    Map<String, String> settings = new TreeMap<>(Map.of("node.name", "é€", "a", "b"));

    byte[] message = ServerArguments.encode(settings, Path.of("/c"), Path.of("/l"));

    assertThat(new String(message, ISO_8859_1))
        .isEqualTo(
            "\0\0\0"
                + "\61org.elasticsearch.common.settings.KeyStoreWrapper\0\0\0\7\0\0\0\0"
                + "\2\1a\0\1b"
                + "\11node.name\0\2\u00C3\u00A9\u00E2\u0082\u00AC"
                + "\2/c\2/l");
  }

  @Test
  void longTextHasItsLengthInSevenBitGroups() {
    Path config = Path.of("/" + "x".repeat(199));

    byte[] message = ServerArguments.encode(Map.of(), config, Path.of("/l"));

    assertThat(new String(message, ISO_8859_1)).contains("\0\u00C8\1/xxx");
  }
}
