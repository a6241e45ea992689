/** Tables that a device serves from. How they are learnt lies in {@code train} and {@code topn}. */
@NullMarked
package trumeau.recommender.model;

import org.jspecify.annotations.NullMarked;
