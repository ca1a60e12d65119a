/** Changes the file of publishers, which the HTTP server reads when it starts. */
package io.newswire.admin.publishers;
