/** Given names and their genders, independent of any text. */
package io.newswire.enrich.names;
