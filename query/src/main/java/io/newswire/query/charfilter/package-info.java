/**
 * Character filters for whole texts: the replacement of patterns as Lucene's
 * PatternReplaceCharFilter does it, but faster. Alert rules and queries use them, and so does the
 * embedded Elasticsearch, whose plugin contains this package.
 */
package io.newswire.query.charfilter;
