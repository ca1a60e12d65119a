package io.newswire.desk.live;

import java.util.List;

/**
 * A live stream at a moment.
 *
 * @param position what to ask for the events behind it with
 * @param items the newest first
 */
public record LiveSnapshot<T extends LiveItem>(String position, List<T> items) {}
