package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BoxRole;
import io.newswire.ingest.extract.text.AsciiDigits;
import io.newswire.model.PublicationTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds dates in short visible lines, such as {@code Published: 4 March 2031}. */
record DateLines(PagePlaces places, DateContext context) {
  private static final double MOSTLY_LINK = 0.8;
  private static final int LONGEST = 160;
  private static final int LONGEST_LABEL = 40;

  /** The maximum number of other characters in a date line of the text. */
  private static final int LONGEST_REST = 20;

  /** The first date of each kind in these blocks. */
  Map<DateKind, PublicationTime> in(int from, int to) {
    Map<DateKind, PublicationTime> found = new EnumMap<>(DateKind.class);
    List<Block> blocks = places.blocks();
    String label = "";
    for (int i = Math.max(0, from); i < Math.min(to, blocks.size()); i++) {
      Block block = blocks.get(i);
      String text = AsciiDigits.of(block.text());
      List<WrittenDates.Span> spans =
          text.length() <= LONGEST && block.linkDensity() < MOSTLY_LINK
              ? WrittenDates.in(text, context)
              : List.of();
      if (!spans.isEmpty() && isDateLine(block, spans) && isOwn(block)) {
        add(text, spans, label, found);
      }
      label = spans.isEmpty() && text.length() <= LONGEST_LABEL ? text : "";
    }
    return found;
  }

  private void add(
      String text,
      List<WrittenDates.Span> spans,
      String label,
      Map<DateKind, PublicationTime> found) {
    int last = 0;
    for (int i = 0; i < spans.size(); i++) {
      String before = text.substring(last, spans.get(i).start());
      DateKind kind = DateKind.of(before.isBlank() && i == 0 ? label : before);
      found.putIfAbsent(kind, DateText.timed(text, spans, i));
      last = spans.get(i).end();
    }
  }

  private boolean isDateLine(Block block, List<WrittenDates.Span> spans) {
    int dates = spans.stream().mapToInt(span -> span.end() - span.start()).sum();
    return !places.isText(block) || block.text().length() - dates <= LONGEST_REST;
  }

  private boolean isOwn(Block block) {
    return !block.box().isInside(null, BoxRole.CAPTION) && !places.isElsewhere(block.box());
  }
}
