/** {@code newswire feeds} and its subcommands. */
package io.newswire.launcher.cli.feeds;
