package io.newswire.launcher.docs;

import java.util.List;

/** Checks one kind of example or reference on a page of the documentation. */
interface PageCheck {
  /** What is wrong with the page, one line each; empty if nothing is. */
  List<String> problems(MarkdownPage page);
}
