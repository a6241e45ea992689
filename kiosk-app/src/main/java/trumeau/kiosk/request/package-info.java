/**
 * A shopper asks staff for something and a person answers: requests with their promised time, who is on duty, and how
 * long each wait was. Nothing here knows who asked.
 */
@NullMarked
package trumeau.kiosk.request;

import org.jspecify.annotations.NullMarked;
