/** Names that are known before any article: people, organisations, places, and given names. */
package io.newswire.enrich.names;
