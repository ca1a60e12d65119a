/**
 * Finds the articles of the window by hashes that they share with a new one. Families look up
 * shingles, stories look up terms. Read first: {@link io.newswire.enrich.sketch.SketchIndex}.
 */
package io.newswire.enrich.sketch;
