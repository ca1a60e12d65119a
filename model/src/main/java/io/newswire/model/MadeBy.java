package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Which versions of the steps made an article what it is, so that one can see which ones a better
 * step should make again. Each step owns its version, a short name and a number such as {@code
 * crf-1}, and changes it whenever it may give another result for the same article.
 *
 * @param extractor null if it is not known, as are the others
 * @param tagger null before the entities are known
 * @param quotes the quote rules; null before the quotes are known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MadeBy(String extractor, String tagger, String quotes) {

  /** An article that is extracted, and no more. */
  public static MadeBy extractor(String version) {
    return new MadeBy(version, null, null);
  }

  /** The same extraction, enriched by these versions. */
  public MadeBy enrichedBy(String taggerVersion, String quotesVersion) {
    return new MadeBy(extractor, taggerVersion, quotesVersion);
  }
}
