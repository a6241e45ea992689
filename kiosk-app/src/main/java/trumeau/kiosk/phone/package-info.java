/**
 * The staff's phones: a TLS listener of its own on the store's network, its certificate, who may ask, and the queue of
 * requests as a phone works on it. Off until it is set up; nothing else of the app is reached there. What a request is,
 * another package knows.
 */
@NullMarked
package trumeau.kiosk.phone;

import org.jspecify.annotations.NullMarked;
