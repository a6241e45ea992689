/**
 * Judging: from what is seen and what others took to suggestions. Here lies only the module's own exception; see
 * {@code\n * serve} for the entry.
 */
@NullMarked
package trumeau.recommender;

import org.jspecify.annotations.NullMarked;
