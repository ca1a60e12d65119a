package io.newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.Passage;
import io.newswire.model.Mention;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The names of the passages of a language whose model is built: the build leaves out the tags of
 * the others. A model knows no fictional names, so some may be missed.
 */
class LanguageNamesTest {
  private static final double LEAST = 0.75;

  @Test
  @Tag("es")
  void spanish() {
    names("es");
  }

  @Test
  @Tag("de")
  void german() {
    names("de");
  }

  @Test
  @Tag("fr")
  void french() {
    names("fr");
  }

  @Test
  @Tag("it")
  void italian() {
    names("it");
  }

  private static void names(String language) {
    CrfEntityTagger tagger = new CrfEntityTagger();
    int right = 0;
    int found = 0;
    int there = 0;
    for (Passage passage : Passage.of(language)) {
      Set<String> wanted = spans(passage.names());
      List<Mention> mentions = tagger.tag(passage.article()).mentions();
      assertThat(mentions)
          .allSatisfy(
              it ->
                  assertThat(it.text()).isEqualTo(passage.text().substring(it.start(), it.end())));
      Set<String> got = spans(mentions);
      there += wanted.size();
      found += got.size();
      got.retainAll(wanted);
      right += got.size();
    }
    assertThat(right / (double) there).as("recall").isGreaterThan(LEAST);
    assertThat(right / (double) found).as("precision").isGreaterThan(LEAST);
    assertThat(tagger.version(language)).startsWith("crf-5." + language + " names-");
  }

  private static Set<String> spans(List<Mention> names) {
    return names.stream()
        .map(it -> it.start() + "-" + it.end() + " " + it.text() + " " + it.type())
        .collect(Collectors.toSet());
  }
}
