/** What all commands share: options, output, errors and progress. */
package io.newswire.launcher.cli;
