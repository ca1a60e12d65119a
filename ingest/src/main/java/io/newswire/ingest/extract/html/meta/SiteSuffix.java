package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.text.TextSimilarity;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the name of the site from a title: {@code Quay opens | News | Orla Herald}. It is known
 * from the metadata, or because the page shows the title without it.
 */
final class SiteSuffix {
  private static final Pattern PART =
      Pattern.compile("\\s+[-–—|·:•»«‹›~/]+\\s+|\\s*[|｜ㅣ]\\s*|:\\s+");
  private static final Pattern DOMAIN =
      Pattern.compile("[\\p{L}\\p{N}-]{2,}(?:\\.\\p{L}{2,}){1,2}");
  private static final int SHORTEST = 15;
  private static final int LONGEST = 300;
  private static final int LONGEST_NAME = 60;
  private static final double SAME = 0.8;

  private final String site;
  private final String host;
  private final BlockPage page;

  SiteSuffix(PageData data, BlockPage page) {
    this.site = PageLinks.site(data);
    this.host = PageLinks.host(data);
    this.page = page;
  }

  /** The title without a part that is the site's name or host, or follows a bar. */
  String withoutNamed(String title) {
    int lastNamed = site == null ? -1 : lower(title).lastIndexOf(lower(site));
    Matcher part = PART.matcher(title);
    while (part.find()) {
      boolean colon = part.group().charAt(0) == ':';
      boolean named = lastNamed >= part.end() || endsWithHost(title, part.end());
      boolean barred = part.group().strip().matches("[|｜ㅣ]");
      if (part.start() > 0 && !colon && (named || barred)) {
        return title.substring(0, part.start()).strip();
      }
    }
    return title;
  }

  /**
   * Whether a heading is the name of the site: one end of the tab's title, whose other part is the
   * title of the page. A tab of more than 300 characters names none.
   */
  static boolean isSiteOf(String tab, String heading, String title) {
    Matcher part = PART.matcher(tab);
    while (tab.length() <= LONGEST && part.find()) {
      String before = tab.substring(0, part.start()).strip();
      String behind = tab.substring(part.end()).strip();
      if ((before.equals(heading) && TextSimilarity.of(behind, title) > SAME)
          || (behind.equals(heading) && TextSimilarity.of(before, title) > SAME)) {
        return true;
      }
    }
    return false;
  }

  /** The part of a title that is visible on the page as a line, if the whole title is not. */
  String asShown(String title) {
    Matcher part = PART.matcher(title);
    Set<String> shown = shown();
    boolean whole = title.length() > LONGEST || shown.contains(lower(title));
    while (!whole && part.find()) {
      String before = title.substring(0, part.start()).strip();
      String behind = title.substring(part.end()).strip();
      if (shown.contains(lower(before))) {
        return before;
      }
      if (shown.contains(lower(behind))) {
        return behind;
      }
    }
    return title;
  }

  /** The lines of the page that may be a title. */
  private Set<String> shown() {
    Set<String> shown = new HashSet<>();
    for (Block block : page.blocks()) {
      if (block.text().length() >= SHORTEST && block.text().length() <= LONGEST) {
        shown.add(lower(block.text()));
      }
    }
    return shown;
  }

  private boolean endsWithHost(String title, int from) {
    return title.length() - from <= LONGEST_NAME && isHost(title.substring(from));
  }

  private boolean isHost(String name) {
    if (DOMAIN.matcher(name).matches()) {
      return true;
    }
    String letters = lower(name).replaceAll("[^\\p{L}\\p{N}.]", "");
    return !letters.isEmpty()
        && (host.contains('.' + letters + '.') || host.equals('.' + letters + '.'));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
