/** The device's configuration: it comes inside a signed release and changes while the app runs. */
@NullMarked
package trumeau.device.config;

import org.jspecify.annotations.NullMarked;
