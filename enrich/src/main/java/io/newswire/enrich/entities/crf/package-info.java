/**
 * A decoder for the conditional random field that CoreNLP trains: a sequence model that gives each
 * word of a sentence a label.
 *
 * <p>Its features are texts, such as {@code London-WORD|C} or {@code in...Xxxxx-PW_CTYPE|C}, each
 * with a weight for every label ({@code C}) or for every pair of labels in a row ({@code CpC}). The
 * label sequence with the highest sum of weights wins. No text of a feature is ever built here:
 * {@link io.newswire.enrich.entities.crf.TextHash} computes its hash from the hashes of its parts.
 *
 * <p>The build converts CoreNLP's model with {@link
 * io.newswire.enrich.entities.crf.CrfModelConverter}. The result is CoreNLP's label for label:
 * {@code CrfDecoderTest} compares them.
 */
package io.newswire.enrich.entities.crf;
