/** How much of the server one client may use at a time. */
package io.newswire.http.limit;
