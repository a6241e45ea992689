/**
 * The rules of the house that every module's ArchitectureTest runs. Only tests depend on this package.
 *
 * <p>A rule that concerns one module alone stands in that module's own ArchitectureTest.
 */
@NullMarked
package trumeau.house;

import org.jspecify.annotations.NullMarked;
