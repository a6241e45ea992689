/** OpenCV's side of the ports: capture, decoding, cropping, codes, soft edges. The only package that imports OpenCV. */
@NullMarked
package trumeau.vision.opencv;

import org.jspecify.annotations.NullMarked;
