/** The records on {@code news.rejected}: read, and put back. */
package io.newswire.admin.rejected;
