/** Tokenisation and sentence splitting. */
package io.newswire.enrich.text;
