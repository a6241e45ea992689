/** Figures on answers whose truth is known: plain arithmetic, no engine, no file. */
@NullMarked
package trumeau.vision.evaluate.figure;

import org.jspecify.annotations.NullMarked;
