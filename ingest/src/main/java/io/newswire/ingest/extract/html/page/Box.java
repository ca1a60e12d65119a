package io.newswire.ingest.extract.html.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/** A block-level element of a page with the half-open range of blocks inside it. */
public final class Box {
  private final Element element;
  private final Box parent;
  private final int from;
  private final RoleReader.Claim claim;
  private int to;

  Box(Element element, Box parent, int from, RoleReader.Claim claim) {
    this.element = element;
    this.parent = parent;
    this.from = from;
    this.claim = claim;
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

  /** The role of this element itself, regardless of its ancestors. */
  public BoxRole role() {
    return claim.role();
  }

  /** The word of its names that gives the role, or its tag; empty if it has no role. */
  public String roleWord() {
    return claim.word();
  }

  void close(int end) {
    to = end;
  }

  /** Whether the block with this index is inside. */
  public boolean contains(int index) {
    return from <= index && index < to;
  }

  /** The box with such a tag: this or the nearest around it, but for {@code outer}; or null. */
  public Box nearest(Set<String> tags, Box outer) {
    Box box = this;
    while (box != null && box != outer && !tags.contains(box.element.normalName())) {
      box = box.parent;
    }
    return box == outer ? null : box;
  }

  /** The box that holds all blocks of a range: this or the nearest around it. */
  public Box around(int start, int end) {
    Box box = this;
    while (box.parent != null && !(box.from <= start && end <= box.to)) {
      box = box.parent;
    }
    return box;
  }

  /** Whether this box or one around it, up to and without {@code outer}, has one of these roles. */
  public boolean isInside(Box outer, BoxRole... roles) {
    for (Box box = this; box != null && box != outer; box = box.parent) {
      for (BoxRole wanted : roles) {
        if (box.role() == wanted) {
          return true;
        }
      }
    }
    return false;
  }
}
