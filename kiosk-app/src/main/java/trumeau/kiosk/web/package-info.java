/**
 * What goes over HTTP and the WebSocket: the pages, the REST API and its problems, the live line. Only this machine's
 * own pages may ask: Host and Origin are checked before anything else.
 */
@NullMarked
package trumeau.kiosk.web;

import org.jspecify.annotations.NullMarked;
