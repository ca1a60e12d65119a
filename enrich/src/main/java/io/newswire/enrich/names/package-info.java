/** What is known of people's given names, whatever text they stand in. */
package io.newswire.enrich.names;
