/**
 * Commands that ask the index: {@code search}, {@code quotes}, {@code article}, {@code with},
 * {@code suggest}.
 */
package io.newswire.launcher.cli.search;
