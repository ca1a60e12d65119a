/**
 * The desk: {@link io.newswire.desk.Desk} serves a web page to read the news by, and the articles
 * and alerts as they come. What is searched is asked of the HTTP API that everybody uses.
 */
package io.newswire.desk;
