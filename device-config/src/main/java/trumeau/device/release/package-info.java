/** Releases: what is in one, its exact bytes, its signature, and whether to believe it. No files, no network. */
@NullMarked
package trumeau.device.release;

import org.jspecify.annotations.NullMarked;
