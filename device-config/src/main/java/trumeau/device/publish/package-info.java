/** The operator's side: signing keys, writing a release to an origin folder, checking one. Never runs on a device. */
@NullMarked
package trumeau.device.publish;

import org.jspecify.annotations.NullMarked;
