/**
 * What a store decides of its suggestions: rules that take items out or put them up, each told with what it did. They
 * go around the filters of {@code serve}, which hold for one shopper. How suggestions that may be shown are mixed is in
 * {@code rerank}.
 */
@NullMarked
package trumeau.recommender.rule;

import org.jspecify.annotations.NullMarked;
