package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the name of the site off a title: {@code Quay opens | News | Orla Herald}. */
final class SiteSuffix {
  private static final Pattern PART = Pattern.compile("\\s+[-–—|·:•»/]+\\s+|\\s*[|｜ㅣ]\\s*");

  private SiteSuffix() {}

  static String without(String title, PageData data) {
    String site = Links.site(data);
    int lastNamed = site == null ? -1 : lower(title).lastIndexOf(lower(site));
    Matcher part = PART.matcher(title);
    while (part.find()) {
      boolean named = lastNamed >= part.end();
      boolean barred = part.group().strip().matches("[|｜ㅣ]");
      if (part.start() > 0 && (named || barred)) {
        return title.substring(0, part.start()).strip();
      }
    }
    return title;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
