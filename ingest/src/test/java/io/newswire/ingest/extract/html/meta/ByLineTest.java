package io.newswire.ingest.extract.html.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ByLineTest {
  @Test
  void takesNamesOutOfByLines() {
    assertThat(names("By Ada Byrne and Tom Doyle")).containsExactly("Ada Byrne", "Tom Doyle");
    assertThat(names("Von Lena Brandt")).containsExactly("Lena Brandt");
    assertThat(names("Par Luc Moreau, Inès Petit et Zoé Roux"))
        .containsExactly("Luc Moreau", "Inès Petit", "Zoé Roux");
  }

  @Test
  void aParticleOfANameIsNoBy() {
    assertThat(names("Van Persen")).containsExactly("Van Persen");
    assertThat(names("De Smet")).containsExactly("De Smet");
  }

  @Test
  void leavesOutWhatCannotBeAName() {
    assertThat(names("Ada Byrne, ada@herald.example, 26.02.2026")).containsExactly("Ada Byrne");
    assertThat(names("(Photo: Quinn)", "Ada Byrne")).containsExactly("Ada Byrne");
  }

  private static List<String> names(String... bylines) {
    return ByLine.names(List.of(bylines));
  }
}
