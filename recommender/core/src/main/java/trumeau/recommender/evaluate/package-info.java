/**
 * How well a method finds what shoppers took, on shoppers it has never seen, and how far foretold ratings are off.
 * Never needed while serving.
 */
@NullMarked
package trumeau.recommender.evaluate;

import org.jspecify.annotations.NullMarked;
