package io.newswire.launcher.desk;

import io.newswire.launcher.SampleNews;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One running Newswire with the sample articles, and one browser, for the tests of all views. They
 * start with the first test that asks for them, and stop after the last test of the run.
 */
public final class SharedDesk implements BeforeAllCallback {
  private Running running;

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(Namespace.create(SharedDesk.class))
            .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
  }

  public Browser browser() {
    return running.browser();
  }

  /** The address of the desk, without its last slash. */
  public String address() {
    return running.address();
  }

  public String kafka() {
    return running.kafka();
  }

  public String elasticsearch() {
    return running.elasticsearch();
  }

  private record Running(
      SampleNews news, Browser browser, String address, String kafka, String elasticsearch)
      implements AutoCloseable {
    static Running start() {
      try {
        Browser browser = Browser.open();
        SampleNews news = SampleNews.start(Files.createTempDirectory("desk").resolve("data"));
        return new Running(news, browser, news.desk(), news.kafka(), news.elasticsearch());
      } catch (Exception e) {
        throw new IllegalStateException("the desk cannot be tested", e);
      }
    }

    @Override
    public void close() throws IOException {
      browser.close();
      news.close();
    }
  }
}
