/** ZXing behind our own words. Nobody else imports it. */
@NullMarked
package trumeau.vision.zxing;

import org.jspecify.annotations.NullMarked;
