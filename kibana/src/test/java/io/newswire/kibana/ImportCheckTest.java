package io.newswire.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damages the real file in one place and looks whether that is found. */
class ImportCheckTest {
  private static final String WHOLE =
      new String(SavedObjects.ndjson(Description.packaged()), StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "coreMigrationVersion":"8.8.0"      | "coreMigrationVersion":"9.0.0"     | coreMigrationVersion is not 8.8.0
          ,"typeMigrationVersion":"8.9.0"     | ``                                 | no typeMigrationVersion
          "typeMigrationVersion":"10.2.0"     | "typeMigrationVersion":"10.4.0"    | 10.4.0 is newer than Kibana 8.19 knows
          "type":"tag"                        | "type":"label"                     | a type that is not expected
          "hideChart":false                   | "showChart":true                   | unknown attribute showChart
          "runtimeFieldMap":"{}"              | "runtimeFieldMap":{}               | runtimeFieldMap must be a JSON string
          "sourceFilters":"[]"                | "sourceFilters":"["                | sourceFilters is no JSON
          "name":"tag-ref-newswire"           | "name":"tag"                       | the tag's reference is called tag
          "lens","id":"newswire-people"       | "lens","id":"newswire-persons"     | refers to nothing in the file
          "timeFieldName":"datedAt"           | "timeFieldName":"dated"            | the index templates have no field dated
          "sourceField":"people"              | "sourceField":"entities.name"      | entities.name is nested
          "sourceField":"people"              | "sourceField":"title"              | title (text) is not aggregatable
          "sourceField":"people"              | "sourceField":"datedAt"            | terms of datedAt, which is date
          "sourceField":"totalMillis"         | "sourceField":"source"             | percentile of source, which is keyword
          "query":"status: usable             | "query":"state: usable             | the index templates have no field state
          "query":"status: usable             | "query":"status usable             | query not of the form
          "sortField":"datedAt"               | "sortField":"url"                  | date_histogram of url
          "columnId":"show-articles"          | "columnId":"show-article"          | ordered by a column that is not there
          "columnId":"show-published"},"order | "columnId":"show-speaker"},"order  | cannot be ordered by last_value
          "metricAccessor":"show-articles"    | "metricAccessor":"show-nothing"    | draws columns that are not there
          "xAccessor":"by-people"             | "yAccessor":"by-people"            | does not draw all of its columns
          "columnOrder":["by-people","show-articles"] | "columnOrder":["show-articles","by-people"] | columnOrder has a measure before by-people
          "columnOrder":["by-people",         | "columnOrder":[                    | columnOrder and columns differ
          "name":"indexpattern-datasource-layer-layer" | "name":"indexpattern"     | the layer layer has no data view
          "layerId":"layer"                   | "layerId":"other"                  | draws a layer that is not there
          "columns":["source","title"         | "columns":["sources","title"       | the index templates have no field sources
          "sort":[["datedAt"                  | "sort":[["text"                    | text (text) is not aggregatable
          searchSourceJSON.index"}            | searchSourceJSON.other"}           | indexRefName has no reference
          \\"x\\":32,                         | \\"x\\":40,                        | does not stand on the grid
          \\"x\\":16,                         | \\"x\\":15,                        | overlaps another panel
          \\"i\\":\\"people\\"                | \\"i\\":\\"other\\"                | gridData.i is not its panelIndex
          \\"panelIndex\\":\\"places\\"       | \\"panelIndex\\":\\"people\\"      | two panels have this panelIndex
          \\"panelRefName\\":\\"panel_people\\" | \\"panelRefName\\":\\"panel_p\\" | needs a reference people:panel_p to a lens
          \\"panelRefName\\":\\"panel_people\\" | \\"nothing\\":\\"\\"             | shows nothing
          \\"eventId\\":\\"open-who           | \\"eventId\\":\\"open-where        | needs a reference organizations:drilldown:
          \\"destinationRefName\\":\\"link_al | \\"destinationRefName\\":\\"link_x | needs a reference links:link_xerts_dashboard to a dashboard
          \\"dataViewId\\":\\"newswire-articles\\" | \\"dataViewId\\":\\"newswire-quotes\\" | its reference and its dataViewId differ
          \\"fieldName\\":\\"language\\"      | \\"fieldName\\":\\"section\\"      | newswire-quotes has no section: its panels would go empty
          \\"id\\":\\"control-language\\"     | \\"id\\":\\"control\\"             | explicitInput.id is not its key
          \\"order\\":1,\\"grow\\"            | \\"grow\\"                         | has no order or width
          :optionsListDataView                | :optionsList                       | nothing uses the reference
          "optionsJSON":"{                    | "optionsJSON":"                    | optionsJSON is no JSON
          """)
  void findsDamage(String healthy, String damaged, String problem) {
    assertThat(WHOLE).contains(healthy);

    assertThat(problems(WHOLE.replace(healthy, damaged)))
        .anySatisfy(found -> assertThat(found).contains(problem));
  }

  @Test
  void findsAnObjectThatStandsTwice() {
    String line = WHOLE.lines().findFirst().orElseThrow();

    assertThat(problems(WHOLE + line + "\n"))
        .containsExactly("tag:newswire: twice: the whole import is refused");
  }

  @Test
  void findsALineThatIsNoJson() {
    assertThat(problems(WHOLE + "{\n")).containsExactly("file: a line is no JSON: {");
  }

  @Test
  void findsAClickWhoseFilterWouldEmptyTheDashboardItLeadsTo() {
    String line =
        WHOLE.lines().filter(one -> one.contains("newswire-people")).findFirst().orElseThrow();

    assertThat(problems(WHOLE.replace(line, line.replace("\"people\"", "\"authors\""))))
        .anySatisfy(found -> assertThat(found).contains("newswire-quotes has no authors"));
  }

  private static Set<String> problems(String ndjson) {
    return ImportCheck.problems(ndjson.getBytes(StandardCharsets.UTF_8));
  }
}
