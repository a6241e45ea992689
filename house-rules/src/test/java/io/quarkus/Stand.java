package io.quarkus;

/** Stands in for Quarkus, which this module does not depend on. */
public final class Stand {}
