package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.text.ControlCharacters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name that is known before any article: a line of {@code config/names/*.tsv} and the value on
 * {@code news.names}, where the key is its id and an empty value removes it.
 *
 * @param id the id of the entity, such as {@code location:beirut-lb}; begins with its type. If null
 *     or empty, type and name make it as {@link EntityId#of} does
 * @param type {@code MISC} for what is neither a person nor an organisation nor a place, and is not
 *     to be tagged as one
 * @param name the usual form
 * @param aliases other forms, see {@link NameForm#parse}; the name with a {@code ?} among them says
 *     that the name itself is ambiguous
 * @param language ISO 639 code of the forms that have none of their own; null for all languages
 * @param country ISO 3166 code of a place's country; null if it has none or it is not known
 * @param location null if it is not known, and for anything but a place
 * @param note for people; may be null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KnownName(
    String id,
    EntityType type,
    String name,
    List<String> aliases,
    String language,
    String country,
    GeoPoint location,
    String note) {
  private static final int MAX_ALIASES = 500;
  private static final int MAX_NOTE = 1_000;
  private static final Pattern ID = Pattern.compile("[a-z]+:[^\\s\\p{Cntrl}|]{1,200}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one cannot be used; the message says which and why
   */
  public KnownName {
    if (type == null) {
      throw new IllegalArgumentException(
          "the type is missing; it may be person, organization, location or misc");
    }
    NameForm.check(name);
    id = id == null || id.isEmpty() ? EntityId.of(type, name) : id;
    if (!ID.matcher(id).matches() || !id.startsWith(prefix(type))) {
      throw new IllegalArgumentException(
          "id '%s' is not '%s' and up to 200 characters without spaces"
              .formatted(ControlCharacters.escape(id), prefix(type)));
    }
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    if (aliases.size() > MAX_ALIASES) {
      throw new IllegalArgumentException(
          aliases.size() + " aliases; a name may have " + MAX_ALIASES);
    }
    aliases.forEach(NameForm::parse);
    language = emptyToNull(language);
    if (language != null && !NameForm.isLanguage(language)) {
      throw new IllegalArgumentException(
          "language '%s' is not an ISO 639 code such as en"
              .formatted(ControlCharacters.escape(language)));
    }
    country = emptyToNull(country);
    if (country != null && !COUNTRY.matcher(country).matches()) {
      throw new IllegalArgumentException(
          "country '%s' is not an ISO 3166 code such as LB"
              .formatted(ControlCharacters.escape(country)));
    }
    if (location != null && type != EntityType.LOCATION) {
      throw new IllegalArgumentException("only a location has a latitude and a longitude");
    }
    note = emptyToNull(note);
    if (note != null && note.length() > MAX_NOTE) {
      throw new IllegalArgumentException(
          "the note has more than %,d characters".formatted(MAX_NOTE));
    }
  }

  private static String prefix(EntityType type) {
    return type.name().toLowerCase(Locale.ROOT) + ":";
  }

  private static String emptyToNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** This name, with what another line knows of the same entity besides. */
  public KnownName completedBy(KnownName other) {
    Set<String> forms = new LinkedHashSet<>(aliases);
    forms.addAll(other.aliases);
    boolean ofLanguages =
        other.aliases.stream()
            .map(NameForm::parse)
            .anyMatch(form -> form.text().equals(other.name) && form.language() != null);
    if (!ofLanguages) {
      forms.add(new NameForm(other.name, null, false).written());
    }
    forms.remove(new NameForm(name, null, false).written());
    return new KnownName(
        id,
        type,
        name,
        forms.stream().limit(MAX_ALIASES).toList(),
        language,
        country == null ? other.country : country,
        location == null ? other.location : location,
        note == null ? other.note : note);
  }

  /** The name and its aliases, the name first, each with its language. */
  @JsonIgnore
  public List<NameForm> forms() {
    List<NameForm> forms = new ArrayList<>();
    aliases.stream().map(NameForm::parse).map(form -> form.in(language)).forEach(forms::add);
    NameForm usual = new NameForm(name, language, false);
    NameForm marked = new NameForm(name, language, true);
    forms.removeIf(usual::equals);
    forms.add(0, forms.remove(marked) ? marked : usual);
    return forms;
  }
}
