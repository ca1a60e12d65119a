/**
 * Who may use the HTTP server: {@link io.newswire.http.access.Publishers} are configured in a file,
 * and {@link io.newswire.http.access.AccessFilter} lets no other request through to any route.
 */
package io.newswire.http.access;
