/** {@code newswire names} and its subcommands. */
package io.newswire.launcher.cli.names;
