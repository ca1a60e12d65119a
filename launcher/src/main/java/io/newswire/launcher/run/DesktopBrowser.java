package io.newswire.launcher.run;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The browser of the desktop that the process runs on, if there is one. */
public final class DesktopBrowser {
  private static final List<String> DISPLAYS = List.of("DISPLAY", "WAYLAND_DISPLAY");

  private final Map<String, String> environment;
  private final String opener;

  /** The one of this machine. */
  public DesktopBrowser() {
    this(System.getenv(), "xdg-open");
  }

  /**
   * As above.
   *
   * @param environment the variables of the process
   * @param opener the command that opens an address, where Java cannot
   */
  DesktopBrowser(Map<String, String> environment, String opener) {
    this.environment = environment;
    this.opener = opener;
  }

  /** Opens an address, or prints that it cannot be opened here. Never fails. */
  public void open(String address, PrintWriter out) {
    try {
      if (canBrowse()) {
        Desktop.getDesktop().browse(URI.create(address));
      } else if (hasDisplay()) {
        new ProcessBuilder(opener, address)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
      } else {
        out.printf("No desktop is here: open %s in a browser.%n", address);
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      out.printf("No browser can be opened (%s): open %s yourself.%n", e.getMessage(), address);
    }
    out.flush();
  }

  private static boolean canBrowse() {
    return !GraphicsEnvironment.isHeadless()
        && Desktop.isDesktopSupported()
        && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE);
  }

  private boolean hasDisplay() {
    return DISPLAYS.stream().anyMatch(name -> !environment.getOrDefault(name, "").isEmpty());
  }
}
