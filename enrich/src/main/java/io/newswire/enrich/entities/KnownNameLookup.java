package io.newswire.enrich.entities;

import io.newswire.model.KnownName;
import java.util.List;

/** Finds the known names that are written so, in order of precedence. */
@FunctionalInterface
interface KnownNameLookup {
  List<KnownName> of(String form);
}
