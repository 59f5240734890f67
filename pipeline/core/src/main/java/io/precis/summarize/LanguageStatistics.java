package io.precis.summarize;

import io.precis.terms.CollectionStatistics;
import java.io.Serializable;

/** Statistics of a collection in one language, small enough to travel; opened where needed. */
public interface LanguageStatistics extends Serializable {
  /** BCP 47 primary language of the collection. */
  String language();

  /** Tells these statistics from others. */
  String fingerprint();

  /** The statistics; the same at every call. */
  CollectionStatistics open();
}
