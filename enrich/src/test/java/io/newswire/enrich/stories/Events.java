package io.newswire.enrich.stories;

import io.newswire.enrich.families.GeneratedNews;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Articles about events on a fictional coast, each event in several wordings. */
public final class Events {
  /** Each event: title and text of articles by different papers. */
  public static final Map<String, List<String[]>> REPORTS =
      Map.of(
          "ferry",
          List.of(
              new String[] {
                "Ferry strikes pier at Port Ansel",
                "Fourteen people were injured when the ferry Lady Annis struck the east pier at Port"
                    + " Ansel on Monday morning. Harbour master Ruth Calloway said the vessel came in"
                    + " too fast. Divers inspected the damaged pier, and the ferry line cancelled all"
                    + " crossings to the islands until further notice."
              },
              new String[] {
                "Passengers hurt as Lady Annis hits pier",
                "Passengers of the Lady Annis were thrown to the deck when the ferry hit the pier of"
                    + " Port Ansel. Fourteen were taken to hospital. Calloway, the harbour master,"
                    + " said the crossing would stay closed while divers examine the pier. The ferry"
                    + " line apologised to everyone on board."
              },
              new String[] {
                "Crossings cancelled after collision",
                "No ferry will cross to the islands this week after the Lady Annis rammed the pier at"
                    + " Port Ansel, injuring fourteen passengers. Inspectors boarded the vessel on"
                    + " Tuesday to read its engine log. The damage to the east pier may take a month"
                    + " to repair, Ruth Calloway told reporters."
              }),
          "dam",
          List.of(
              new String[] {
                "Council votes to raise Korrin dam",
                "The council of Saltmarsh voted by nine to six to raise the Korrin dam by four"
                    + " metres. Growers in the valley had demanded more water for their orchards after"
                    + " two dry summers. Opponents fear that the reservoir will flood the village of"
                    + " Lower Korrin."
              },
              new String[] {
                "Higher dam to water the valley's orchards",
                "After a night of debate Saltmarsh approved a higher Korrin dam. Orchards in the"
                    + " valley lost a third of their harvest to drought, growers say. Families in"
                    + " Lower Korrin, whose houses stand where the reservoir would rise, left the"
                    + " council chamber in tears."
              }),
          "rates",
          List.of(
              new String[] {
                "National bank holds its rate",
                "The national bank left its lending rate at four per cent and said that inflation"
                    + " would fall next year. Governor Helena Voss told a news conference that wages"
                    + " were rising more slowly. Markets had expected the decision."
              },
              new String[] {
                "Voss sees inflation falling",
                "Helena Voss, the governor of the national bank, expects inflation to fall in the"
                    + " coming year. The bank kept the lending rate unchanged at four per cent on"
                    + " Thursday, as markets had expected, and pointed to slower growth of wages."
              }));

  private static final int OTHERS = 40;

  private Events() {}

  /** An article without entities. */
  public static EnrichedArticle article(String id, String title, String text, Entity... entities) {
    return new EnrichedArticle(
        ArticleBuilder.builder().id(id).title(title).text(text).build(),
        List.of(),
        List.of(entities),
        List.of(),
        List.of(),
        null);
  }

  /** An entity that an article is mainly about. */
  public static Entity entity(String id) {
    return new Entity(id, id, EntityType.PERSON, List.of(), 3, null, 0.8);
  }

  /** Articles about something else each, which tell what words are common. */
  public static Stream<EnrichedArticle> others() {
    GeneratedNews news = new GeneratedNews(5);
    return IntStream.range(0, OTHERS)
        .mapToObj(i -> article("other" + i, news.english(6), news.english(60)));
  }
}
