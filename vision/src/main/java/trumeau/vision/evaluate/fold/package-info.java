/** Answers of cross-validation, grouped by photographer: read from a file, measured, compared. No engine. */
@NullMarked
package trumeau.vision.evaluate.fold;

import org.jspecify.annotations.NullMarked;
