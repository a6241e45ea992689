package trumeau.kiosk.phone;

import java.util.Locale;

/** What a phone or a till is refused with: a status, and a code that the page has words for. */
enum PhoneProblem {
    BAD_REQUEST(400),
    WRONG_PIN(401),
    WRONG_TOKEN(401),
    NOT_LOGGED_IN(401),
    FOREIGN_HOST(403),
    FOREIGN_ORIGIN(403),
    NO_CSRF_TOKEN(403),
    NOT_FOUND(404),
    CONSOLE_OFF(404),
    REQUEST_UNKNOWN(404),
    ITEM_UNKNOWN(404),
    PASS_UNKNOWN(404),
    METHOD_NOT_ALLOWED(405),
    TAKEN_BY_OTHER(409),
    REQUEST_OVER(409),
    NAME_IN_USE(409),
    NOBODY_ON_DUTY(409),
    JUST_SOLD(409),
    TOO_MANY_REQUESTS(409),
    PASS_OVER(410),
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    TOO_MANY_TRIES(429),
    TOO_FAST(429),
    FAILED(500),
    BUSY(503),
    NO_RELEASE(503);

    private final int status;

    PhoneProblem(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
