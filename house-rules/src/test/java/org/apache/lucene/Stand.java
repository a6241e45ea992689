package org.apache.lucene;

/** Stands in for Lucene, which this module does not depend on. */
public final class Stand {}
