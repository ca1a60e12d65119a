package io.newswire.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopBrowserTest {
  private static final String ADDRESS = "http://127.0.0.1:8080/";

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();

  @BeforeAll
  static void openNothingReal() {
    System.setProperty("java.awt.headless", "true");
  }

  @Test
  void whereADesktopIsTheAddressIsHandedToIt() throws Exception {
    Path asked = dir.resolve("asked");
    Path opener = dir.resolve("opener");
    Files.writeString(opener, "#!/bin/sh\necho \"$1\" > '%s'\n".formatted(asked));
    Files.setPosixFilePermissions(opener, PosixFilePermissions.fromString("rwx------"));

    open(Map.of("WAYLAND_DISPLAY", "wayland-0"), opener.toString());

    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> Files.readString(asked).strip().equals(ADDRESS));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void whereNoneIsThatIsSaidInWords() {
    open(Map.of("DISPLAY", ""), "/does/not/exist");

    assertThat(out.toString())
        .isEqualTo("No desktop is here: open %s in a browser.%n".formatted(ADDRESS));
  }

  @Test
  void anOpenerThatIsMissingIsNoFailure() {
    open(Map.of("DISPLAY", ":0"), "/does/not/exist");

    assertThat(out.toString()).contains("/does/not/exist", "open " + ADDRESS + " yourself");
  }

  private void open(Map<String, String> environment, String opener) {
    new DesktopBrowser(environment, opener).open(ADDRESS, new PrintWriter(out));
  }
}
