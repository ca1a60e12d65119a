/** Bodies of requests and answers that may be too large to be held in memory. */
package io.newswire.http.body;
