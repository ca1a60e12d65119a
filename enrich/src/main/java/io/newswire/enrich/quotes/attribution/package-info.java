/** Attributes quoted spans to speakers by sieves, the most precise first. */
package io.newswire.enrich.quotes.attribution;
