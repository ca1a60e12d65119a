/**
 * Fetches from servers that others choose: {@link io.newswire.ingest.feed.web.WebClient} bounds
 * every answer in size and time, follows redirects one by one, and connects to no address of this
 * machine or its network that is not allowed; {@link io.newswire.ingest.feed.web.HostQueue} keeps
 * requests to one host apart, and {@link io.newswire.ingest.feed.web.Robots} asks robots.txt.
 */
package io.newswire.ingest.feed.web;
