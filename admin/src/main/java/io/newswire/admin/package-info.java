/**
 * What an operator can do with a running Newswire, without a console and without HTTP. Failures
 * that the caller can correct are {@link io.newswire.admin.AdminException}s; the command line and
 * the HTTP API each translate their kinds once.
 */
package io.newswire.admin;
