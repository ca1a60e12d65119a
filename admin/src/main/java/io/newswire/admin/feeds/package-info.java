/** The feeds on {@code news.feeds} with their states: read, changed, imported and exported. */
package io.newswire.admin.feeds;
