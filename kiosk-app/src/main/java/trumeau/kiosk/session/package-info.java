/**
 * One anonymous visit: what was seen lately, wished and gathered to try on, in memory only, purged at its end. Nothing
 * here names a person.
 */
@NullMarked
package trumeau.kiosk.session;

import org.jspecify.annotations.NullMarked;
