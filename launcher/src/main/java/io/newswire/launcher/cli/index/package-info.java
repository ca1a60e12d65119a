/** Commands for the indices: {@code index}, {@code replay}, {@code retention}, {@code kibana}. */
package io.newswire.launcher.cli.index;
