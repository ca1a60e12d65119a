package io.newswire.ingest.feed.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/** The pictures that Media RSS gives an entry. */
final class MediaImages {
  private MediaImages() {}

  /**
   * Their addresses, as written: those that are the content first, then the thumbnails.
   *
   * @param extensions elements of the entry that are of other namespaces
   */
  static Stream<String> of(List<Element> extensions) {
    List<Element> media =
        extensions.stream()
            .flatMap(MediaImages::withDescendants)
            .filter(element -> element.getNamespaceURI().equals(FeedNames.MEDIA.getURI()))
            .toList();
    return Stream.concat(
            media.stream().filter(MediaImages::isImage),
            media.stream().filter(element -> element.getName().equals("thumbnail")))
        .map(element -> element.getAttributeValue("url"))
        .filter(Objects::nonNull);
  }

  private static Stream<Element> withDescendants(Element element) {
    Iterable<Element> below = element.getDescendants(Filters.element());
    return Stream.concat(Stream.of(element), StreamSupport.stream(below.spliterator(), false));
  }

  private static boolean isImage(Element element) {
    String type = element.getAttributeValue("type", "");
    return element.getName().equals("content")
        && ("image".equals(element.getAttributeValue("medium")) || type.startsWith("image/"));
  }
}
