/** Resolves the mention of a speaker, which may be a pronoun or a role, to a name. */
package io.newswire.enrich.quotes.speakers;
