/**
 * What an operator can do with a running Newswire, without a console. Methods throw {@link
 * io.newswire.admin.AdminException}, whose message the command line and the HTTP API show.
 */
package io.newswire.admin;
