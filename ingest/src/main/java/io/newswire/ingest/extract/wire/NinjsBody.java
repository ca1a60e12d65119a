package io.newswire.ingest.extract.wire;

import static io.newswire.ingest.extract.wire.WireValues.firstOf;

import io.newswire.model.LanguageCode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The text of a ninjs object. An object without a text of its own has that of the text it is
 * associated with.
 *
 * @param text empty if there is none
 * @param language as declared; null if nobody says
 */
record NinjsBody(String text, String language) {
  private static final Set<String> LESS_THAN_ALL = Set.of("caption", "summary", "teaser", "brief");
  private static final String LANGUAGE = "language";

  static NinjsBody of(JsonFields item) {
    NinjsBody own = longest(item, item.text(LANGUAGE));
    return own.text.isEmpty()
        ? associated(item)
            .filter(associated -> "text".equals(associated.text("type")))
            .map(text -> longest(text, text.text(LANGUAGE)))
            .filter(body -> !body.text.isEmpty())
            .findFirst()
            .orElse(own)
        : own;
  }

  /** The items in {@code associations}, an object with a name for each, or a list. */
  static Stream<JsonFields> associated(JsonFields item) {
    Stream<JsonFields> named =
        item.objects("associations").stream()
            .flatMap(
                names ->
                    names.fields().keySet().stream().flatMap(it -> names.objects(it).stream()));
    return Stream.concat(named, item.objects("associations").stream());
  }

  /** Whether a value is in that language, or does not say in which it is. */
  static boolean speaks(JsonFields value, String language) {
    String own = firstOf(value.text(LANGUAGE), value.text("lang"), value.text("xml:lang"));
    return own == null || language == null || LanguageCode.same(own, language);
  }

  /** Of the bodies in the item's language, or else in any, the first of the longest. */
  private static NinjsBody longest(JsonFields item, String language) {
    Stream<NinjsBody> named =
        item.fields().keySet().stream()
            .filter(name -> name.startsWith("body_") && item.text(name) != null)
            .sorted()
            .map(name -> new NinjsBody(WireText.of(item.text(name), type(name)), language));
    Stream<NinjsBody> listed =
        Stream.of(true, false)
            .map(
                spoken ->
                    item.objects("bodies").stream()
                        .filter(body -> speaks(body, language) == spoken)
                        .filter(body -> !LESS_THAN_ALL.contains(String.valueOf(body.text("role"))))
                        .map(body -> listed(body, language))
                        .filter(Objects::nonNull)
                        .reduce(NinjsBody::longer))
            .flatMap(Optional::stream)
            .limit(1);
    return Stream.concat(named, listed)
        .reduce(NinjsBody::longer)
        .orElse(new NinjsBody("", language));
  }

  private static NinjsBody listed(JsonFields body, String language) {
    String value = body.text("value");
    String own = firstOf(body.text(LANGUAGE), body.text("lang"), body.text("xml:lang"));
    return value == null
        ? null
        : new NinjsBody(WireText.of(value, body.text("contenttype")), firstOf(own, language));
  }

  private static NinjsBody longer(NinjsBody one, NinjsBody other) {
    return other.text.length() > one.text.length() ? other : one;
  }

  /** {@code body_text} is plain, but many fill it with what they have. */
  private static String type(String field) {
    return field.endsWith("html") ? "text/html" : null;
  }
}
