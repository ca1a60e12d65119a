package io.newswire.deliver.send;

/** Text as HTML. */
final class HtmlText {
  private HtmlText() {}

  /** Text, or the value of an attribute in double quotes, in which nothing is markup. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
