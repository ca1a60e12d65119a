package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine, without a window. */
public final class Browser implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String AXE = "axe.min.js";

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Opens it; fails where Chromium or its driver is missing. */
  static Browser open() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("newswire.chromium", "/usr/bin/chromium"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-lcd-text");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    // With a driver that is given, Selenium looks for none and downloads none.
    System.setProperty(
        "webdriver.chrome.driver",
        program("newswire.chromedriver", "/usr/bin/chromedriver").getPath());
    ChromeDriver driver = new ChromeDriver(options);
    driver.manage().timeouts().scriptTimeout(SOON);
    Browser browser = new Browser(driver);
    browser.size(1280, 800);
    browser.dark(false);
    return browser;
  }

  private static File program(String property, String usual) {
    File file = new File(System.getProperty(property, usual));
    assertThat(file.canExecute())
        .as(
            "%s is missing: apt-get install -y chromium chromium-driver, or set -D%s",
            file, property)
        .isTrue();
    return file;
  }

  public void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** The value of a cookie that the page gets. */
  String cookie(String name) {
    return driver.manage().getCookieNamed(name).getValue();
  }

  /** Forgets the cookies of all hosts. */
  void forgetCookies() {
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
  }

  public void go(String address) {
    driver.get(address);
  }

  void back() {
    driver.navigate().back();
  }

  public String address() {
    return driver.getCurrentUrl();
  }

  String title() {
    return driver.getTitle();
  }

  /** Types keys into whatever has the focus. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Clicks the first element as soon as there is one. */
  public void click(String css) {
    await()
        .atMost(SOON)
        .ignoreException(StaleElementReferenceException.class)
        .untilAsserted(
            () -> {
              List<WebElement> found = all(css);
              assertThat(found).as(css).isNotEmpty();
              found.get(0).click();
            });
  }

  /** Drags from one place of an element's width to another, each from 0 to 1. */
  void drag(String css, double from, double to) {
    WebElement element = all(css).get(0);
    int width = element.getRect().width;
    new Actions(driver)
        .moveToElement(element, (int) ((from - 0.5) * (width - 4)) + 1, 0)
        .clickAndHold()
        .moveToElement(element, (int) ((to - 0.5) * (width - 4)), 0)
        .release()
        .perform();
  }

  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** The visible texts of all elements. */
  List<String> texts(String css) {
    return script(
        "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())", css);
  }

  /** Waits until the texts of elements are as asserted. */
  public void awaitTexts(String css, Consumer<List<String>> assertion) {
    await()
        .atMost(SOON)
        .ignoreException(IndexOutOfBoundsException.class)
        .untilAsserted(() -> assertion.accept(texts(css)));
  }

  /** Waits until there is such an element. */
  void awaitElement(String css) {
    awaitTexts(css, texts -> assertThat(texts).as("%s at %s", css, address()).isNotEmpty());
  }

  @SuppressWarnings("unchecked")
  public <T> T script(String script, Object... arguments) {
    return (T) driver.executeScript(script, arguments);
  }

  byte[] screenshot() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** What axe-core finds wrong with the page, each with its element; empty if nothing. */
  List<String> axe() throws IOException {
    driver.executeScript(resource(AXE));
    return async(
        "const done = arguments[0];"
            + "axe.run().then(r => done(r.violations.flatMap(v => v.nodes.map(n =>"
            + " v.id + ' ' + n.target + ': ' + n.failureSummary))))");
  }

  /** Runs a script that calls its last argument with its result. */
  @SuppressWarnings("unchecked")
  <T> T async(String script, Object... arguments) {
    return (T) driver.executeAsyncScript(script, arguments);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Browser.class.getClassLoader().getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Errors on the console since the last call, violations of the page's policy among them. */
  public List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
