/**
 * What the optional artefacts of a release share: strict JSON with errors that name the place, and texts that are fit
 * to be shown. Not what stands in them.
 */
@NullMarked
package trumeau.kiosk.artefact;

import org.jspecify.annotations.NullMarked;
