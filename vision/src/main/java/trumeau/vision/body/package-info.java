/**
 * Where a body is: points of shoulders, arms, hips, legs, and its pixels. No point of a face: what the net knew of one
 * was cut out of it. What holds a body steady over time is here; what runs the nets and follows it is in
 * {@code pipeline}.
 */
@NullMarked
package trumeau.vision.body;

import org.jspecify.annotations.NullMarked;
