/**
 * The {@code newswire} command: every service, alone or all in one process, and the tools around
 * them. Read {@link io.newswire.launcher.Newswire} first, then {@link
 * io.newswire.launcher.run.AllInOne}.
 */
package io.newswire.launcher;
