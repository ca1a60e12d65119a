/**
 * The HTTP server of a process, and what is common to all its routes. Read {@link
 * io.newswire.http.HttpServer} first.
 */
package io.newswire.http;
