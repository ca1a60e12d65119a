package io.newswire.ingest.extract.html.meta;

import java.util.regex.Pattern;

/** Recognises names of people by their form. */
final class PersonName {
  private static final String CAPITAL = "(?:[dlo]['’]|al-|el-)?\\p{Lu}[\\p{L}\\p{M}.'’-]*";
  private static final String PARTICLES = "(?:[\\p{Ll}'’]{1,4}\\s){0,3}";
  private static final Pattern PERSON =
      Pattern.compile(
          CAPITAL
              + "(?:\\s"
              + PARTICLES
              + CAPITAL
              + "){1,3}(?:, (?:Jr|Sr)\\.?|, I{2,3}|, IV)?|[\\p{Lo}\\p{M} ・·]{2,20}");
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?:The|Der|Die|Das|Le|La|Les|El|Los|Il|De|Het)\\s.*"
              + "|.*\\b(?:News|Newspaper|Press|Media|Times|Post|Herald|Gazette|Tribune|Chronicle|Journal|Magazine"
              + "|Online|Network|Group|Inc|Ltd|GmbH|Foundation|Institute|University|Association|Council"
              + "|Zeitung|Verlag|Nachrichten|Rundfunk|Agentur|Service|Services)\\b.*");

  private PersonName() {}

  /** Whether it has two to four capitalised words, and none that only organisations have. */
  static boolean matches(String name) {
    return PERSON.matcher(name).matches()
        && !ORGANISATION.matcher(name).matches()
        && !NameWords.isAgency(name)
        && !NameWords.isUnit(name)
        && NameWords.beforeRole(name).equals(name);
  }
}
