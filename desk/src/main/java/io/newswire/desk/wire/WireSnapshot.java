package io.newswire.desk.wire;

import java.util.List;

/**
 * The wire at a moment.
 *
 * @param position what to ask for the events behind it with
 * @param articles the newest first
 */
record WireSnapshot(String position, List<WireArticle> articles) {}
