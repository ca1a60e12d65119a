package io.newswire.ingest.extract.html.meta;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words in by-lines that are not part of a name: jobs and labels. */
final class NameWords {
  /** Jobs. */
  private static final Set<String> JOBS =
      words(
          "editor editors reporter reporters correspondent correspondents writer writers columnist"
              + " columnists contributor contributors journalist journalists producer photographer"
              + " director manager analyst researcher blogger presenter anchor intern fellow critic"
              + " redakteur redakteurin redaktor reporterin korrespondent korrespondentin journalistin chefredakteur"
              + " chefredakteurin volontär rédacteur rédactrice journaliste"
              + " correspondante redactor redactora periodista corresponsal redattore redattrice"
              + " giornalista corrispondente verslaggever redaktör journalista toimittaja dziennikarz"
              + " redaktorka редактор корреспондент журналист muhabir editör 記者 编辑 기자 특파원 author"
              + " authors autor autorin auteur autore");

  /** Units of a newsroom, which sign unsigned articles. */
  private static final Set<String> UNITS =
      words(
          "staff team desk newsroom newsdesk bureau agency agencies redaktion autorenteam rédaction"
              + " redacción redazione redação redactie redaktionen toimitus redakcja редакция редакція 編集部");

  /** Words before a job, which may also be names. */
  private static final Set<String> BEFORE_JOBS =
      words(
          "associated senior chief staff deputy assistant associate head special freelance foreign political"
              + " sports business science health world national local news photo video digital web"
              + " online managing executive contributing lead principal editorial city crime court"
              + " education technology tech travel culture features investigative general press");

  /** Labels around by-lines. */
  private static final Set<String> LABELS =
      words(
          "about updated published posted modified edited written ago read more see view follow share shared"
              + " comments comment subscribe print email e-mail website name login register reply contact"
              + " minutes minute hours hour yesterday today aktualisiert veröffentlicht uhr publié"
              + " modifié publicado actualizado pubblicato aggiornato gepubliceerd bijgewerkt photo: foto:");

  /** Placeholder names of content management systems. */
  private static final Set<String> NOBODY =
      words(
          "admin administrator webmaster root user editor author unknown anonymous guest null none"
              + " undefined default test name name* autor redaktion-admin wpadmin superuser staff");

  private static final Pattern AGENCY =
      Pattern.compile(
          "(?i)reuters|afp|dpa|ansa|apa|ap|efe|pti|ani|ians|upi|tass|xinhua|yonhap|kyodo|bloomberg|sda"
              + "|ats|belga|anp|ntb|tt|ritzau|stt|pap|ctk|čtk|mti|lusa|aap|sid|afx|epd|kna|associated press"
              + "|agence france-presse|press association|pa media");

  private NameWords() {}

  /** The part of a by-line before a job or a label; empty if it cannot be a name. */
  static String beforeRole(String piece) {
    String[] words = piece.split(" ");
    boolean unit = isUnit(piece);
    for (int i = 0; i < words.length; i++) {
      String word = bare(words[i]);
      boolean job = JOBS.contains(word) || LABELS.contains(word);
      boolean beforeJob = !unit && i > 1 && i + 1 < words.length && BEFORE_JOBS.contains(word);
      if (job || beforeJob) {
        boolean enough =
            i > 1 || (i == 1 && words[0].codePoints().anyMatch(Character::isIdeographic));
        return enough ? String.join(" ", Arrays.copyOf(words, i)) : "";
      }
    }
    return piece;
  }

  /** The words after the last job in a part; empty if it has none. */
  static String afterRole(String piece) {
    String[] words = piece.split(" ");
    for (int i = words.length - 1; i >= 0; i--) {
      if (JOBS.contains(bare(words[i]))) {
        return String.join(" ", Arrays.copyOfRange(words, i + 1, words.length));
      }
    }
    return "";
  }

  /** Whether this is a news agency. */
  static boolean isAgency(String name) {
    return AGENCY.matcher(name).matches();
  }

  /** Whether this is a part of a newsroom. */
  static boolean isUnit(String name) {
    return Arrays.stream(name.split(" ")).map(NameWords::bare).anyMatch(UNITS::contains);
  }

  /** Whether this is a placeholder for a missing author. */
  static boolean isNobody(String name) {
    return Arrays.stream(name.split(" "))
        .map(NameWords::bare)
        .allMatch(word -> word.isEmpty() || NOBODY.contains(word));
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("^[(\\[*]+|[)\\].,:*]+$", "");
  }

  private static Set<String> words(String all) {
    return Set.copyOf(List.of(all.split(" ")).stream().distinct().toList());
  }
}
