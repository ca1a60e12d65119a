/**
 * A plugin of the embedded Elasticsearch, which has no security of its own: a web page that is open
 * in a browser of this machine cannot use it.
 */
package io.newswire.embedded.guard;
