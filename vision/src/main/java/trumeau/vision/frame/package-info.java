/** Pictures as they come: frames, their sources and who holds them. Nothing here looks at what a picture shows. */
@NullMarked
package trumeau.vision.frame;

import org.jspecify.annotations.NullMarked;
