/**
 * What all commands share: {@link io.newswire.launcher.cli.CommandContext} with their configuration
 * and connections, output, errors and progress. The commands are in the packages below.
 */
package io.newswire.launcher.cli;
