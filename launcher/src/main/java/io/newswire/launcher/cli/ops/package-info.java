/**
 * Commands that run and watch Newswire: {@code up}, {@code demo}, {@code run}, {@code status},
 * {@code where}, {@code rejected}, {@code topics}, {@code bench}.
 */
package io.newswire.launcher.cli.ops;
