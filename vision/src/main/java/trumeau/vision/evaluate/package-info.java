/**
 * Measures of the recogniser on photos, by the same path as the camera's; one class a measure. What is counted on
 * answers alone lies in {@code figure}, cross-validation in {@code fold}. Nothing here writes a file.
 */
@NullMarked
package trumeau.vision.evaluate;

import org.jspecify.annotations.NullMarked;
