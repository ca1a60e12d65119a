/**
 * Families of articles: those that print the same text, whole, cut, or inside a text of their own.
 * Read first: {@link io.newswire.enrich.families.FamilyTopology}.
 */
package io.newswire.enrich.families;
