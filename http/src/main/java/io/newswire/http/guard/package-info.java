/**
 * What is refused before anything else looks at a request: other hosts' names, web pages of other
 * servers, targets that cannot be read; and what every answer says to browsers.
 */
package io.newswire.http.guard;
