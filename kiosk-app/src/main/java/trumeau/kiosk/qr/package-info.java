/** QR codes to be shown: text in, squares and SVG out. Reading codes is vision's. */
@NullMarked
package trumeau.kiosk.qr;

import org.jspecify.annotations.NullMarked;
