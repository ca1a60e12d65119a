package io.newswire.launcher;

import io.newswire.enrich.EntityTagger;
import io.newswire.model.Article;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.TaggedArticle;
import java.util.List;

/** A tagger that finds one person in every article, who is called as its version is. */
public record Versioned(String version) implements EntityTagger {
  @Override
  public TaggedArticle tag(Article article) {
    Entity person = new Entity("person:" + version, version, EntityType.PERSON, List.of(), 1);
    return new TaggedArticle(article, List.of(), List.of(person));
  }

  @Override
  public String version(String language) {
    return version;
  }
}
