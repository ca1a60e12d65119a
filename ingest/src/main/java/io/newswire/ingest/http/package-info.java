/**
 * The HTTP routes that take documents: {@link io.newswire.ingest.http.ArticleRoutes} takes
 * documents; other services bring more routes to {@link io.newswire.http.HttpServer}.
 */
package io.newswire.ingest.http;
