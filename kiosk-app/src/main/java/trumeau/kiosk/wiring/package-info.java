/**
 * Puts the app together: settings and the active generation become a recogniser and a recommender that serve, a camera
 * and RFID readers that feed them, and a loop that syncs. No page, no JSON.
 */
@NullMarked
package trumeau.kiosk.wiring;

import org.jspecify.annotations.NullMarked;
