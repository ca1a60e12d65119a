package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.ORGANIZATION;

import io.newswire.enrich.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds organisations by a word for their kind at their beginning, in languages that put it there:
 * {@code Universidad de Orlan}, {@code Chambre de commerce}.
 */
final class TypeWordRule {
  private static final int MAX_WORDS = 10;

  private static final Map<String, TypeWordRule> BY_LANGUAGE =
      Map.of(
          "es",
          new TypeWordRule(
              """
              Academia Agencia Asociación Autoridad Banco Cámara Club Colegio Comisión Comité
              Confederación Consejo Corte Escuela Facultad Federación Fundación Instituto Ministerio
              Orquesta Partido Secretaría Selección Sindicato Sociedad Tribunal Unión Universidad
              """,
              "de del para por y e",
              "la las los el"),
          "fr",
          new TypeWordRule(
              """
              Académie Agence Assemblée Association Autorité Banque Chambre Club Comité Commission
              Compagnie Confédération Conseil Cour École Faculté Fédération Fondation Institut
              Ministère Office Orchestre Parti Secrétariat Société Syndicat Tribunal Union Université
              """,
              "de du des d' d’ pour et",
              "la le les l' l’"),
          "it",
          new TypeWordRule(
              """
              Accademia Agenzia Associazione Autorità Banca Camera Club Comitato Commissione
              Confederazione Consiglio Corte Facoltà Federazione Fondazione Istituto Ministero
              Orchestra Partito Scuola Sindacato Società Tribunale Unione Università
              """,
              "di del della dei delle degli dell' dell’ per e",
              "il la le gli i lo l' l’"));

  private static final TypeWordRule NONE = new TypeWordRule("", "", "");

  private final Set<String> types;
  private final Set<String> links;
  private final Set<String> articles;

  private TypeWordRule(String types, String links, String articles) {
    this.types = WordList.of(types);
    this.links = WordList.of(links);
    this.articles = WordList.of(articles);
  }

  /** The rule with the words of a language; one that finds nothing if it has none. */
  static TypeWordRule of(String language) {
    return BY_LANGUAGE.getOrDefault(language, NONE);
  }

  /** Adds and corrects names; the result is in text order, not overlapping. */
  List<NameSpan> apply(List<Token> tokens, List<NameSpan> names) {
    List<NameSpan> typed = names.stream().map(name -> typed(tokens, name)).toList();
    List<NameSpan> found = new ArrayList<>();
    int behind = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int to = i < behind || !types.contains(tokens.get(i).word()) ? i : end(tokens, i);
      if (to > i + 1) {
        found.add(new NameSpan(i, to, ORGANIZATION));
        behind = to;
      }
    }
    return NameSpans.merge(typed, found);
  }

  private NameSpan typed(List<Token> tokens, NameSpan name) {
    boolean headed = name.length() > 1 && types.contains(tokens.get(name.from()).word());
    return headed ? name.withType(ORGANIZATION) : name;
  }

  /** The index after the capitalised words behind a type word, each behind links and articles. */
  private int end(List<Token> tokens, int type) {
    int to = type + 1;
    int i = type + 1;
    while (i < tokens.size() && i - type < MAX_WORDS && !tokens.get(i).first()) {
      Token token = tokens.get(i);
      if (isField(tokens, type, i)
          || token.isCapitalised() && !(i > to && types.contains(token.word()))) {
        to = i + 1;
      } else if (!isLink(tokens, i, to)) {
        break;
      }
      i++;
    }
    return to;
  }

  /** The commerce of Chambre de commerce: a type word has a capital only in a name. */
  private boolean isField(List<Token> tokens, int type, int i) {
    String word = tokens.get(i).word();
    return i == type + 2
        && !tokens.get(type).first()
        && links.contains(tokens.get(type + 1).word())
        && Character.isLetter(word.codePointAt(0))
        && !articles.contains(word);
  }

  private boolean isLink(List<Token> tokens, int i, int to) {
    String word = tokens.get(i).word().toLowerCase(Locale.ROOT);
    return i == to ? links.contains(word) : i == to + 1 && articles.contains(word);
  }
}
