/** {@code newswire alerts} and its subcommands. */
package io.newswire.launcher.cli.alerts;
