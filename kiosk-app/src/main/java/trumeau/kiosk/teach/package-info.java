/**
 * What staff teach a device: a lesson in the making, the book of lessons in the data folder, and what of it counts for
 * the generation that serves. Embeddings, names and counts; never a picture.
 */
@NullMarked
package trumeau.kiosk.teach;

import org.jspecify.annotations.NullMarked;
