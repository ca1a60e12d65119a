/** Finds the spans between quotation marks, whichever way they are written. */
package io.newswire.enrich.quotes.marks;
