package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.text.FirstLetters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words of notices to readers, in the larger languages. */
final class NoticeWords {
  private static final Map<Character, Pattern> INVITING =
      byLetter(
          "newsletters?|subscribe(?! to the (?:idea|view))|sign[- ]up (?:for|to|today)|follow us|like this story|share (?:it|this) with"
              + "|requires javascript|enable javascript|download (?:our|the) app|delivered (?:to|through) your"
              + "|abonnieren|folgen sie uns|jetzt abonnieren|abonnez|inscrivez-vous|suivez-nous|suscr[ií]b\\w*|s[ií]guenos"
              + "|assine|inscreva-se|siga-nos|iscriviti|seguici|abonati|prenumerera|tilaa uutiskirje|meld (?:je|deg) (?:aan|på)"
              + "|подпи(?:сывайтесь|шитесь|саться)|підпи(?:суйтесь|шіться)|subskrybuj|abone ol|订阅|關注我們|구독|購読|登録");
  private static final Pattern ADDRESSING =
      Pattern.compile(
          "subscri(?:ber|ption)|sign(?:ed)?[- ](?:up|in)\\b|log(?:ged)?[- ]?in\\b|already a member|free trial|register(?:ed)? (?:now|to|for|user)"
              + "|continue reading|read (?:more|the full|next)|click (?:here|on|below)|your (?:inbox|e-?mail|account|browser|device|choices|preferences|consent|privacy)"
              + "|(?:support|fund) (?:our|us|independent)|donat(?:e|ions?)\\b|join (?:us|our|the conversation)|contact us|e-?mail us|cookies?\\b|privacy policy|terms (?:of|and)"
              + "|all rights reserved|copyright|©|advertis(?:ing|ement)|sponsored|our (?:partners|website|site|app|readers|journalism|team|editors|reporters|newsroom|podcast|policy)"
              + "|do not (?:necessarily )?(?:reflect|represent)|affiliate|commission|\\bwe (?:use|store|may earn)|follow (?:him|her|them|me|@)|@\\w+"
              + "|abonnement|anmelden|registrieren|einwilligung|datenschutz|weiterlesen|abonné|se connecter|lire la suite|données personnelles|suscripción|iniciar sesión|privacidad|accedi|abbonati|política de",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Each match of the pattern below has one of these stems, which are faster to search. */
  private static final List<String> CONSENT_STEMS =
      List.of(
          "cookie",
          "personal",
          "opt out",
          "opt-out",
          "optout",
          "opting",
          "opted",
          "privacy",
          "preferences",
          "consen",
          "legitimate",
          "daten",
          "einwilligung",
          "zustimmung",
          "privatsph",
          "nous utilisons",
          "partenaires",
          "vos ",
          "partner",
          "socios",
          "parceiros",
          "используем");

  private static final Pattern CONSENT =
      Pattern.compile(
          "(?:we|our|this (?:web)?site|our partners|vendors)\\b.{0,60}\\bcookies|cookies\\b.{0,60}\\b(?:you|your|we|our|this site)\\b|(?:your|process|sells?|sharing) (?:of )?(?:your )?personal (?:data|information)"
              + "|opt(?:ing|ed)?[- ]?out\\b|your (?:consent|privacy|preferences|privacy choices)|(?:consent|legitimate interest)s? .{0,40}\\b(?:vendors|partners|processing)"
              + "|(?:we|wir|nous|nosotros|noi|nós|wij|my|vi) (?:and|und|et|y|e|en|i|og|och) (?:our|unsere|nos|nuestros|i nostri|(?:os )?nossos|onze|nasi|våre|vores|våra)(?: \\d[\\d., ]*)? (?:partners?|partnere?|partenaires|socios|parceiros|partnerzy)"
              + "|wir (?:verwenden|nutzen|speichern).{0,60}(?:cookies|daten)|ihre (?:einwilligung|zustimmung|privatsphäre)"
              + "|nous (?:utilisons|et nos partenaires)|vos (?:données personnelles|choix)|votre consentement|(?:utilizamos|usamos|usiamo|utilizziamo|gebruiken|bruker|använder|käytämme) .{0,30}cookies"
              + "|su consentimiento|il tuo consenso|seu consentimento|мы используем|файлы cookie",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern INTERRUPTING =
      Pattern.compile(
          "\\W*(?:(?:the |this )?(?:story|article|text|content|post) continues\\b.{0,40}|continue reading(?: the main story| below)?|scroll (?:down )?(?:to|for) (?:continue|more|read).{0,40}"
              + "|(?:keep|continue) (?:reading|scrolling).{0,30}|advert(?:isement)?s?|paid (?:content|post)|skip advert(?:isement)?|advertisement\\W+(?:skip|continue|scroll|story|article).{0,60}|remove all ads"
              + "|anzeige|werbung|(?:weiter|(?:der )?(?:artikel|text|beitrag) (?:geht|wird)).{0,30}(?:nach|unter|weiter|fortgesetzt).{0,30}|publicité|la suite après .{0,25}|publicidad|sigue leyendo.{0,20}|continúa .{0,30}publicidad"
              + "|pubblicità|(?:l['’]articolo )?continua (?:a leggere|dopo|sotto).{0,30}|publicidade|continua (?:após|depois).{0,30}|advertentie|(?:artikel|tekst) gaat (?:verder|door).{0,30}|annons|artikeln fortsätter.{0,30}|annonse|artikkelen fortsetter.{0,30}"
              + "|mainos|juttu jatkuu.{0,30}|реклама|продолжение (?:ниже|после).{0,30}|reklama|artykuł (?:dalej|kontynuowany).{0,30}"
              + "|.{0,40}\\b(?:(?:after|below) (?:the|this) ad(?:vert(?:isement)?)?|(?:nach|unter|hinter) der (?:anzeige|werbung)|après (?:la|cette) (?:publicité|pub|annonce)|(?:después de|tras) (?:la|esta) publicidad"
              + "|dopo (?:la|questa) pubblicità|(?:após|depois d)[ae]? ?(?:a|esta)? ?publicidade|(?:na|onder) de(?:ze)? advertentie|(?:efter|nedanför|under) annons(?:en)?|(?:etter|under) annonsen|mainoksen jälkeen|(?:pod|po) reklam(?:ą|ie)|после рекламы)\\b.{0,20})\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int LONGEST_INTERRUPTION = 80;

  private NoticeWords() {}

  private static Map<Character, Pattern> byLetter(String alternatives) {
    Map<Character, Pattern> patterns = new HashMap<>();
    FirstLetters.of(alternatives)
        .forEach(
            (letter, words) ->
                patterns.put(
                    letter,
                    Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    return patterns;
  }

  /** Whether it asks for consent to cookies or the use of personal data. */
  static boolean asksForConsent(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return CONSENT_STEMS.stream().anyMatch(lower::contains) && CONSENT.matcher(text).find();
  }

  /** Whether the line only announces an advertisement, or that the text continues after it. */
  static boolean interrupts(String text) {
    return text.length() <= LONGEST_INTERRUPTION && INTERRUPTING.matcher(text).matches();
  }

  /** Whether it asks readers to subscribe, follow or share. */
  static boolean invites(String text) {
    for (int i = 0; i < text.length(); i++) {
      Pattern words = INVITING.get(Character.toLowerCase(text.charAt(i)));
      if (words != null && words.matcher(text).region(i, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may be addressed to readers, about their account, their data or the publisher. */
  static boolean addresses(String text) {
    return invites(text) || ADDRESSING.matcher(text).find();
  }
}
