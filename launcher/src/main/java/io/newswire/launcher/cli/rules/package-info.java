/** {@code newswire rules} and its subcommands. */
package io.newswire.launcher.cli.rules;
