/**
 * DJL's side of the ports: running the garment net by any engine, and making the net of one engine from the weights of
 * another's. DJL is imported here, in {@code train} and in {@code quantize} alone.
 */
@NullMarked
package trumeau.vision.djl;

import org.jspecify.annotations.NullMarked;
