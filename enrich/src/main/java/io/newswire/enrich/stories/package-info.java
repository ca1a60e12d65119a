/**
 * Stories: the articles about one event, in whatever words and language. Incremental clustering
 * after Miranda, Znotins, Cohen and Barzdins, "Multilingual Clustering of Streaming News" (EMNLP
 * 2018): articles are compared with stories by weighted terms per field; unlike there with the
 * nearest article and not with a centroid. Read first: {@link
 * io.newswire.enrich.stories.StoryIndex}.
 */
package io.newswire.enrich.stories;
