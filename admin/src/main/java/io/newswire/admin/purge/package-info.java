/** Removes what a withdrawal leaves of an article. Start with {@code Purge}. */
package io.newswire.admin.purge;
