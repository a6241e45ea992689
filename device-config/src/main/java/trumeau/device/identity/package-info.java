/** Which device this is: a random id that says nothing about its place or owner. */
@NullMarked
package trumeau.device.identity;

import org.jspecify.annotations.NullMarked;
