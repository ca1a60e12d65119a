package io.newswire.enrich.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Quote;
import io.newswire.model.Speaker;
import io.newswire.model.TaggedArticle;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddresseesTest {
  private static final String[] NAMES = {
    "Mara Lindqvist", "Tomas Okoro", "org:Harbour Union", "place:Portwick"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "“The pier is closed,” Mara Lindqvist told reporters on Monday. # reporters",
        "“The pier is closed,” she told the Harbour Union. # Harbour Union = Harbour Union",
        "“The pier is closed,” said Mara Lindqvist to a crowd of dockers. # a crowd",
        "Mara Lindqvist told Okoro the pier was closed. # Okoro = Tomas Okoro",
        "Mara Lindqvist told them: “Go home.” # them",
        "Mara Lindqvist told her crew that the pier was closed. # her crew",
        "Mara Lindqvist told her that the pier was closed. # her",
        "Mara Lindqvist warned the council that the pier was closed. # the council",
        "Mara Lindqvist warned the pier was closed. # -",
        "Mara Lindqvist urged dockers to leave. # dockers",
        "Mara Lindqvist asked the court whether the pier was closed. # the court",
        "Mara Lindqvist promised a fair trial. # -",
        "Mara Lindqvist vowed to block Tomas Okoro. # -",
        "Mara Lindqvist said the key to the court was lost. # -",
        "Mara Lindqvist said to the Harbour Union that it was late. # Harbour Union = Harbour Union",
        "“No,” Mara Lindqvist said to Tomas Okoro’s surprise at the end. # -",
        "“The pier is closed,” said Mara Lindqvist. # -",
        "According to Mara Lindqvist, reporters left. # -",
      })
  void whomAQuoteIsSaidToIsNamed(String text, String addressees) {
    assertThat(addressees(text, "en")).isEqualTo(addressees);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "fr # « Le port est fermé », a déclaré Mara Lindqvist à la presse. # la presse",
        "fr # Mara Lindqvist a dit à Portwick que le port était fermé. # -",
        "de # „Der Hafen ist zu“, sagte Mara Lindqvist der Zeitung. # der Zeitung",
        "de # „Der Hafen ist zu“, sagte Mara Lindqvist gegenüber Journalisten. # Journalisten",
        "de # „Der Hafen ist zu“, sagte Mara Lindqvist der Reihe nach. # -",
        "es # «El puerto está cerrado», dijo Mara Lindqvist a los periodistas. # los periodistas",
        "it # «Il porto è chiuso», ha detto Mara Lindqvist ai giornalisti. # giornalisti",
        "pl # „Port jest zamknięty”, powiedziała Mara Lindqvist reporterom. # -",
      })
  void itIsSoInOtherLanguages(String language, String text, String addressees) {
    assertThat(addressees(text, language)).isEqualTo(addressees);
  }

  private static String addressees(String text, String language) {
    TaggedArticle given = Named.article(text, NAMES);
    TaggedArticle article =
        new TaggedArticle(
            given.article().withLanguage(language), given.mentions(), given.entities());
    List<Quote> quotes = new PatternQuoteFinder().find(article).quotes();
    assertThat(quotes)
        .filteredOn(quote -> quote.addressee() != null)
        .allSatisfy(
            quote ->
                assertThat(text.substring(quote.addressee().start(), quote.addressee().end()))
                    .isEqualTo(quote.addressee().text()));
    return quotes.isEmpty()
        ? "-"
        : quotes.stream().map(quote -> shown(quote.addressee())).collect(Collectors.joining(", "));
  }

  private static String shown(Speaker addressee) {
    if (addressee == null) {
      return "-";
    }
    return addressee.text() + (addressee.name() == null ? "" : " = " + addressee.name());
  }
}
