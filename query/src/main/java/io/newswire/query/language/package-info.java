/** The language of a text. */
package io.newswire.query.language;
