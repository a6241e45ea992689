/**
 * How a release gets here: origins, download, verification, the flip to a new generation; and how events go up. The
 * only package that knows the network.
 */
@NullMarked
package trumeau.device.sync;

import org.jspecify.annotations.NullMarked;
