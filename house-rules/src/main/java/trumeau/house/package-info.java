/**
 * The rules of the house that every module's ArchitectureTest runs. Only tests depend on this package.
 *
 * <p>A rule that concerns one module alone stands here too, where an offence can be planted for it.
 */
@NullMarked
package trumeau.house;

import org.jspecify.annotations.NullMarked;
