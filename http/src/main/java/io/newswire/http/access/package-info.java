/**
 * Who may use the HTTP server: {@link io.newswire.http.access.Publishers} are configured in a file,
 * people log in by {@link io.newswire.http.access.SessionRoutes}, and {@link
 * io.newswire.http.access.AccessFilter} lets a request through to a route only where {@link
 * io.newswire.http.access.Permissions} allow that.
 */
package io.newswire.http.access;
