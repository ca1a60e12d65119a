package io.newswire.ingest.extract.html.page;

import org.jsoup.nodes.Element;

/**
 * A block-level element of a page and the row of text blocks inside it, {@code from} to {@code to},
 * half open.
 */
public final class Box {
  private final Element element;
  private final Box parent;
  private final int from;
  private final Role role;
  private int to;

  Box(Element element, Box parent, int from, Role role) {
    this.element = element;
    this.parent = parent;
    this.from = from;
    this.role = role;
    this.to = from;
  }

  public Element element() {
    return element;
  }

  /** Null for the root. */
  public Box parent() {
    return parent;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }

  /** What this element itself is for, without what its ancestors are for. */
  public Role role() {
    return role;
  }

  void close(int end) {
    to = end;
  }

  /** Whether the block with this index is inside. */
  public boolean contains(int index) {
    return from <= index && index < to;
  }

  /** Whether this box or one around it, up to and without {@code outer}, has one of these roles. */
  public boolean isInside(Box outer, Role... roles) {
    for (Box box = this; box != null && box != outer; box = box.parent) {
      for (Role wanted : roles) {
        if (box.role == wanted) {
          return true;
        }
      }
    }
    return false;
  }
}
