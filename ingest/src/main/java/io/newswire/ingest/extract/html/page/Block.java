package io.newswire.ingest.extract.html.page;

/**
 * A block of text: a paragraph, heading, list item, caption or label.
 *
 * @param index the index in the blocks of the page
 * @param text the text with collapsed white space; not empty
 * @param linkChars the number of its characters inside links
 * @param links the number of links that begin in it
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
