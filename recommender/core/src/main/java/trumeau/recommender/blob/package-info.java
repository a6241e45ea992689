/** The one container of binary artefacts: a JSON header, then aligned little-endian blobs, each with its checksum. */
@NullMarked
package trumeau.recommender.blob;

import org.jspecify.annotations.NullMarked;
