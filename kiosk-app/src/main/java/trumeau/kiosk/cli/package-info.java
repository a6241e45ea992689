/**
 * The commands of the launcher. They print to the standard streams, nobody else does; only {@code serve} and
 * {@code demo} start Quarkus.
 */
@NullMarked
package trumeau.kiosk.cli;

import org.jspecify.annotations.NullMarked;
