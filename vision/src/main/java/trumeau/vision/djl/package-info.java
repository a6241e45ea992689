/**
 * DJL's side of the ports: running the garment net by any engine, and making the net of one engine from the weights of
 * another's. DJL is imported here and in {@code train} alone.
 */
@NullMarked
package trumeau.vision.djl;

import org.jspecify.annotations.NullMarked;
