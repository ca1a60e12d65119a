package io.newswire.bench.torture.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.bench.torture.check.Violation.Kind;
import io.newswire.bench.torture.load.Edition;
import io.newswire.bench.torture.load.Ledger;
import io.newswire.bench.torture.load.Step;
import io.newswire.bench.torture.load.Step.Action;
import io.newswire.model.Json;
import io.newswire.model.alert.AlertKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexCheckTest {
  private static final String ID = Edition.id(4);
  private static final Edition FIRST = new Edition(4, 1);
  private static final Edition SECOND = new Edition(4, 2);

  private final Ledger ledger = new Ledger();

  @BeforeEach
  void push() {
    push(Action.PUBLISH, 1);
    push(Action.PUBLISH, 2);
  }

  @Test
  void theVersionThatStandsIsFoundOnceWithItsQuote() {
    assertThat(check(List.of(article(SECOND, "usable")), List.of(quote(SECOND)))).isEmpty();
  }

  @Test
  void whatIsMissingIsLost() {
    assertThat(check(List.of(), List.of())).containsExactly("LOST article", "LOST quote");
    assertThat(check(List.of(article(FIRST, "usable")), List.of(quote(FIRST))))
        .containsExactly("LOST article", "LOST quote", "RESURRECTED quote");
    assertThat(check(List.of(article(SECOND, "canceled")), List.of(quote(SECOND))))
        .containsExactly("LOST article");
  }

  @Test
  void whatIsFoundTwiceIsDoubled() {
    ObjectNode found = article(SECOND, "usable");

    assertThat(check(List.of(found, found), List.of(quote(SECOND), quote(SECOND))))
        .containsExactly("DOUBLED article", "DOUBLED quote");
  }

  @Test
  void whatWasKilledIsNotFound() {
    push(Action.CANCEL, 3);

    assertThat(check(List.of(), List.of())).isEmpty();
    assertThat(check(List.of(article(new Edition(4, 3), "canceled")), List.of())).isEmpty();
    assertThat(check(List.of(article(SECOND, "usable")), List.of(quote(SECOND))))
        .containsExactly("RESURRECTED article", "RESURRECTED quote");
  }

  @Test
  void anArticleThatWasNeverPushedAndAnotherTitleAreWrong() {
    ObjectNode found = article(SECOND, "usable");
    IndexedNews index =
        new IndexedNews(
            Map.of(ID, List.of(found.deepCopy().put("title", "Another")), "other", List.of(found)),
            Map.of(ID, List.of(quote(SECOND))),
            Map.of());

    assertThat(IndexCheck.violations(ledger, ledger.articles(), Map.of(), index))
        .extracting(Violation::kind)
        .containsExactly(Kind.WRONG, Kind.WRONG);
  }

  @Test
  void anAlertIsFoundOnceWithItsLastRecord() {
    Map<String, AlertHistory.Last> alerts = Map.of("a", new AlertHistory.Last(AlertKind.RECALL, 2));
    ObjectNode old = Json.MAPPER.createObjectNode().put("kind", "match").put("sequence", 1);
    ObjectNode last = Json.MAPPER.createObjectNode().put("kind", "recall").put("sequence", 2);

    assertThat(checkAlerts(alerts, List.of(last))).isEmpty();
    assertThat(checkAlerts(alerts, List.of())).containsExactly(Kind.LOST);
    assertThat(checkAlerts(alerts, List.of(old))).containsExactly(Kind.LOST);
    assertThat(checkAlerts(alerts, List.of(last, last))).containsExactly(Kind.DOUBLED);
  }

  private void push(Action action, int version) {
    ledger.article(4).acknowledged(new Step(action, version), "HTTP", 1);
  }

  private List<String> check(List<ObjectNode> articles, List<ObjectNode> quotes) {
    IndexedNews index = new IndexedNews(Map.of(ID, articles), Map.of(ID, quotes), Map.of());
    return IndexCheck.violations(ledger, ledger.articles(), Map.of(), index).stream()
        .map(it -> it.kind() + " " + it.subject())
        .toList();
  }

  private static List<Kind> checkAlerts(
      Map<String, AlertHistory.Last> alerts, List<ObjectNode> found) {
    IndexedNews index = new IndexedNews(Map.of(), Map.of(), Map.of("a", found));
    return IndexCheck.violations(new Ledger(), List.of(), alerts, index).stream()
        .map(Violation::kind)
        .toList();
  }

  private static ObjectNode article(Edition edition, String status) {
    return Json.MAPPER
        .createObjectNode()
        .put("title", edition.title())
        .put("version", edition.version())
        .put("status", status);
  }

  private static ObjectNode quote(Edition edition) {
    return Json.MAPPER.createObjectNode().put("articleId", ID).put("text", edition.quoted() + ",");
  }
}
