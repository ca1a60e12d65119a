package io.newswire.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes entity ids, which are the same in every article: type and folded name. */
public final class EntityId {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DOTS_AND_APOSTROPHES = Pattern.compile("[.'’‘`]");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LEGAL_FORM =
      Pattern.compile("-(inc|corp|corporation|co|ltd|limited|llc|plc|gmbh|ag|sa|nv)$");

  private EntityId() {}

  /**
   * The id, such as {@code person:john-kirby}. A name without letters and digits is kept as it is.
   */
  public static String of(EntityType type, String name) {
    return type.name().toLowerCase(Locale.ROOT) + ":" + key(type, name);
  }

  /** The part of the id that is the same for all spellings of a name. */
  public static String key(EntityType type, String name) {
    String slug = slug(name);
    if (type == EntityType.PERSON) {
      return slug;
    }
    String bare = slug.startsWith("the-") ? slug.substring(4) : slug;
    if (type == EntityType.ORGANIZATION) {
      bare = LEGAL_FORM.matcher(bare).replaceFirst("");
    }
    return bare;
  }

  private static String slug(String name) {
    if (isAscii(name)) {
      return asciiSlug(name);
    }
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String tight = DOTS_AND_APOSTROPHES.matcher(plain).replaceAll("");
    String slug = GAPS.matcher(tight.toLowerCase(Locale.ROOT)).replaceAll("-");
    String bare = slug.replaceAll("^-+|-+$", "");
    return bare.isEmpty() ? name : bare;
  }

  /** The same for most names, many times as fast. */
  private static String asciiSlug(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !slug.isEmpty()) {
          slug.append('-');
        }
        gap = false;
        slug.append(Character.toLowerCase(c));
      } else if (".'`".indexOf(c) < 0) {
        gap = true;
      }
    }
    return slug.isEmpty() ? name : slug.toString();
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }
}
