package io.newswire.ingest.extract.html.page;

/**
 * A piece of text that stands by itself on the page: a paragraph, heading, list item, caption,
 * label.
 *
 * @param index its place in the page's row of blocks
 * @param text white space collapsed, never empty
 * @param linkChars how many of its characters are inside links
 * @param links how many links begin in it
 * @param box the nearest block-level element around it
 */
public record Block(int index, String text, int linkChars, int links, Box box) {
  /** Share of its characters inside links, 0 to 1. */
  public double linkDensity() {
    return (double) linkChars / text.length();
  }

  /** The tag of the element around it, such as {@code p}. */
  public String tag() {
    return box.element().normalName();
  }

  public boolean isHeading() {
    String tag = tag();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }
}
