package ai.djl;

/** Stands in for DJL, which this module does not depend on. */
public final class Stand {}
