package io.newswire.index.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswire.model.MadeBy;
import io.newswire.model.PublicationTime;
import io.newswire.model.Quote;
import io.newswire.model.QuoteId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * The document of a quote in {@code news-quotes}, with fields of its article, so that the same
 * filters apply to articles and quotes. The times of the stages are only in the article's document.
 *
 * @param id see {@link QuoteId}
 * @param status the status of the article, or {@link #WITHDRAWN}; a withdrawn document has only
 *     ids, source, status and times
 * @param quote its fields are top-level fields of the document; null if withdrawn or canceled
 * @param about the full names of entities in the quote, without duplicates
 * @param people those of the whole article, as are {@code organizations} and {@code places}
 * @param datedAt see {@link ArticleDocument}
 * @param madeBy its article's
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuoteDocument(
    String id,
    String articleId,
    String status,
    Integer revision,
    @JsonUnwrapped Quote quote,
    List<String> about,
    String url,
    String source,
    String title,
    String language,
    List<String> people,
    List<String> organizations,
    List<String> places,
    PublicationTime publishedAt,
    Instant datedAt,
    Instant embargoedUntil,
    Instant firstSeenAt,
    MadeBy madeBy)
    implements QuoteDocumentBuilder.With {

  /** The status of a quote that a later revision of its article no longer has. */
  public static final String WITHDRAWN = "withdrawn";

  public QuoteDocument {
    about = about == null ? List.of() : List.copyOf(about);
    people = people == null ? List.of() : List.copyOf(people);
    organizations = organizations == null ? List.of() : List.copyOf(organizations);
    places = places == null ? List.of() : List.copyOf(places);
  }
}
