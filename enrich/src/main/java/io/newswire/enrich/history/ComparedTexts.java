package io.newswire.enrich.history;

/** The texts of two revisions, the earlier one first. */
record ComparedTexts(WordedText before, WordedText after) {}
