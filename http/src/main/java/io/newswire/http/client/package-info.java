/** For clients of servers that others choose: which addresses they connect to, and when again. */
package io.newswire.http.client;
