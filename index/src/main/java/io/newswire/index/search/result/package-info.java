/** What a search finds: records with a JSON form. */
package io.newswire.index.search.result;
