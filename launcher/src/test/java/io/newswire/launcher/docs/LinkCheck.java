package io.newswire.launcher.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that links within the repository resolve, anchors too, and that a page in docs/ has a
 * table of contents with all of its sections in order. Links to other sites are not followed.
 */
final class LinkCheck implements PageCheck {
  @Override
  public List<String> problems(MarkdownPage page) {
    List<String> problems = new ArrayList<>();
    for (String link : page.links()) {
      if (!link.matches("[a-z]+:.*") && !resolves(page, link)) {
        problems.add("the link " + link + " leads nowhere");
      }
    }
    List<String> sections =
        page.prose().stream()
            .filter(line -> line.startsWith("## "))
            .map(LinkCheck::anchor)
            .toList();
    if (page.name().startsWith("docs/") && !page.tableOfContents().equals(sections)) {
      problems.add("the table of contents is not that of the sections: " + sections);
    }
    return problems;
  }

  private static String anchor(String heading) {
    return MarkdownPage.of("", heading).anchors(2).get(0);
  }

  private static boolean resolves(MarkdownPage page, String link) {
    String[] parts = link.split("#", 2);
    Path folder = MarkdownPage.ROOT.resolve(page.name()).getParent();
    Path target = parts[0].isEmpty() ? null : folder.resolve(parts[0]).normalize();
    if (target != null && !Files.exists(target)) {
      return false;
    }
    if (parts.length == 1) {
      return true;
    }
    MarkdownPage linked =
        target == null ? page : MarkdownPage.read(MarkdownPage.ROOT.relativize(target).toString());
    return linked.anchors(1).contains(parts[1]);
  }
}
