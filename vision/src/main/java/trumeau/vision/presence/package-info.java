/** Whether anybody stands before the device. Never who: a sensor that could tell has no place here. */
@NullMarked
package trumeau.vision.presence;

import org.jspecify.annotations.NullMarked;
