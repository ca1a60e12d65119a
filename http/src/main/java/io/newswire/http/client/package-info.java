/** For HTTP clients: the addresses that they may connect to, and {@code Retry-After}. */
package io.newswire.http.client;
