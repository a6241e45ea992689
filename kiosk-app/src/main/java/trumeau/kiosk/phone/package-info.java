/**
 * The staff's phones: a TLS listener of its own on the store's network, its certificate, who may ask, and the queue of
 * requests as a phone works on it; the door by which shoppers' phones ask; and that by which a till pushes figures. Off
 * until it is set up; nothing else of the app is reached there. What a request or a figure is, other packages know.
 */
@NullMarked
package trumeau.kiosk.phone;

import org.jspecify.annotations.NullMarked;
