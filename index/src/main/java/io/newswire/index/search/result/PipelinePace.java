package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How many articles and alerts passed the stages lately, and how long that took, from the times in
 * the indexed documents. An article that was rejected, that changed nothing, or that is not indexed
 * yet is not counted; a corrected one counts once, with its latest revision. The percentiles are
 * those of a random thousand where there were more.
 *
 * @param extract articles; the time from receipt to extraction
 * @param enrich articles; the time from extraction to enrichment
 * @param index articles; the time from enrichment to the index
 * @param alert alerts; the time from the enrichment of their article to the match
 * @param toEnriched from receipt to enrichment; null if no article was indexed within the hour
 * @param toAlert from receipt to the match of a rule; null if none matched within the hour
 * @param toSearchable from receipt to the index, where a search finds it within a second; null if
 *     no article was indexed within the hour
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PipelinePace(
    StagePace extract,
    StagePace enrich,
    StagePace index,
    StagePace alert,
    Percentiles toEnriched,
    Percentiles toAlert,
    Percentiles toSearchable) {}
