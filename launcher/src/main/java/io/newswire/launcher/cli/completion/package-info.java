/** {@code newswire completion}: what shells and {@code man} read of the commands. */
package io.newswire.launcher.cli.completion;
