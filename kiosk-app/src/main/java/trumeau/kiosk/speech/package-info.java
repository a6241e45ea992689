/**
 * The device's own voice, for a browser that has none: texts of the pages, of limited length, said by espeak-ng. Which
 * words are said when is the pages' matter; nothing that was said is kept.
 */
@NullMarked
package trumeau.kiosk.speech;

import org.jspecify.annotations.NullMarked;
