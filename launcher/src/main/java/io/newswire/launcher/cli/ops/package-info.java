/**
 * Commands for operators: {@code status}, {@code where}, {@code rejected}, {@code topics}, {@code
 * bench}.
 */
package io.newswire.launcher.cli.ops;
