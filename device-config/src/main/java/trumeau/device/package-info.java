/**
 * What a device keeps: identity, signed releases, generations, its store. Here lies only the module's own exception.
 */
@NullMarked
package trumeau.device;

import org.jspecify.annotations.NullMarked;
