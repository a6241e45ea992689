/**
 * Judging: from what is seen and what others took to suggestions. Here lies only the module's own exception; the entry
 * is in {@code serve}.
 */
@NullMarked
package trumeau.recommender;

import org.jspecify.annotations.NullMarked;
