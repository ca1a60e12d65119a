/**
 * Who may use the HTTP server: {@link io.newswire.ingest.http.access.Publishers} are configured in
 * a file, and {@link io.newswire.ingest.http.access.AccessFilter} lets no other request through to
 * any route.
 */
package io.newswire.ingest.http.access;
