/** Tokens and sentences of a text. */
package io.newswire.enrich.text;
