/** The text as the rules read it: tokens, of which a quoted span is one, and sentences. */
package io.newswire.enrich.quotes.text;
