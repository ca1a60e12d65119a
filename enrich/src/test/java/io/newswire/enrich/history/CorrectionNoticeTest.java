package io.newswire.enrich.history;

import static io.newswire.enrich.history.TestRevisions.article;
import static io.newswire.enrich.history.TestRevisions.history;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.history.HistoryEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices by which articles say that they were corrected. */
class CorrectionNoticeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CORRECTION: The pier is in Port Ansel.",
        "Correction (22 November): the pier is in Port Ansel.",
        "Corrections and clarifications: the pier is in Port Ansel.",
        "(Corrects the number of the injured in paragraph two)",
        "An earlier version of this article misstated the name of the pier.",
        "This story was corrected on Tuesday to say where the pier is.",
        "Editor’s note: a previous version named the wrong pier.",
        "Korrektur: Der Pier liegt in Port Ansel.",
        "In einer früheren Version dieses Artikels war der Pier falsch benannt.",
        "Dieser Artikel wurde nachträglich korrigiert.",
        "Corrección: el muelle está en Port Ansel.",
        "Una versión anterior de este artículo nombraba otro muelle.",
        "Fe de errores",
        "Rectificatif : la jetée est à Port Ansel.",
        "Une version précédente de cet article nommait une autre jetée.",
        "Errata corrige",
        "Una versione precedente di questo articolo indicava un altro molo."
      })
  void aNoticeOfACorrectionIsRecognisedWithoutMetadata(String notice) {
    assertThat(CorrectionNotice.find(article("It rained.\n\n" + notice))).contains(notice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The correction of the shares went on.",
        "An earlier version of the ferry had one deck.",
        "Correctional officers were hurt.",
        "He was corrected by the pilot: the pier is old.",
        "La corrección de los precios siguió.",
        "Die Korrektur der Kurse ging weiter.",
        "Une version du contrat a été publiée.",
        "The editor's note was read out."
      })
  void otherTextIsNoNotice(String text) {
    assertThat(CorrectionNotice.find(article(text))).isEmpty();
  }

  @Test
  void aFirstRevisionThatSaysThatItIsCorrectedHasAHistory() {
    assertThat(history(article("CORRECTION: It rained.")))
        .extracting(HistoryEntry::correction)
        .containsExactly("CORRECTION: It rained.");
  }
}
