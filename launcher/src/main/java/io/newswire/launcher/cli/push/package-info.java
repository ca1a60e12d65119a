/** Commands that read documents: {@code push}, {@code extract}, {@code enrich}. */
package io.newswire.launcher.cli.push;
