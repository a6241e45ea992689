package org.opencv.core;

/** Stands in for OpenCV, which this module does not depend on. */
public final class Stand {}
