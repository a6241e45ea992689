package trumeau.kiosk.web;

import java.util.Locale;
import trumeau.kiosk.speech.SpeechException;
import trumeau.kiosk.taste.ProfileVerdict;
import trumeau.kiosk.teach.TeachingRefused;
import trumeau.vision.VisionException;

/** The one table from what went wrong to an HTTP status; the code is what the pages have words for. */
enum ProblemKind {
    PICTURE_EMPTY(400, "The picture is empty"),
    PICTURE_UNREADABLE(400, "The picture can't be read"),
    PICTURE_TOO_LARGE(400, "The picture is too large"),
    BAD_REQUEST(400, "The request is malformed"),
    BAD_SETUP(400, "The mirror can't be set up so"),
    BAD_PIN(400, "A PIN has 6 to 12 digits"),
    PROFILE_TOO_LONG(400, "The code is too long for a profile"),
    PROFILE_OTHER_VERSION(400, "The profile is of another version"),
    PROFILE_MALFORMED(400, "The profile can't be read"),
    WRONG_TOKEN(401, "Wrong token"),
    WRONG_PIN(401, "Wrong PIN"),
    NOT_LOGGED_IN(401, "Log in first"),
    FOREIGN_HOST(403, "This app answers only to its own name"),
    FOREIGN_ORIGIN(403, "Only this app's own pages may ask"),
    NOT_FOUND(404, "There is no such thing here"),
    ITEM_UNKNOWN(404, "The store has no such item"),
    REQUEST_UNKNOWN(404, "There is no such request"),
    LIGHT_UNKNOWN(404, "There is no such light"),
    NO_LESSON(404, "There is no such lesson"),
    FIGURES_OFF(404, "No figures are taken: no token was set"),
    CONSOLE_OFF(404, "No PIN was set yet"),
    METHOD_NOT_ALLOWED(405, "Not with this method"),
    PIN_IS_SET(409, "There is a PIN already"),
    NOBODY_ON_DUTY(409, "No staff are on duty"),
    LIST_FULL(409, "The list takes no more"),
    PROFILE_OTHER_SHOP(409, "The profile is about what this store does not have"),
    JUST_SOLD(409, "The last piece has just gone"),
    TOO_MANY_REQUESTS(409, "Enough is asked for already"),
    TAKEN_BY_OTHER(409, "Somebody else has it"),
    REQUEST_OVER(409, "The request is over"),
    ALREADY_ANSWERED(409, "This visit has answered that"),
    NOT_ASKED(409, "Nothing is asked that this answers"),
    NOTHING_SEEN(409, "No garment is seen"),
    SAME_PICTURE(409, "The same picture again"),
    TOO_FEW_PHOTOS(409, "The lesson needs more photos"),
    TOO_MANY_PHOTOS(409, "The lesson has enough photos"),
    OTHER_MODEL(409, "Another model serves since the lesson was begun"),
    NOT_MEASURED(409, "The lesson was not measured yet"),
    NO_MIRROR(409, "No mirror's page is open"),
    CAMERA_NOT_LIVE(409, "The camera gives no picture"),
    NO_ORIGIN(409, "No origin was set to sync from"),
    UNSUPPORTED_TYPE(415, "Not with this content type"),
    TOO_MANY_TRIES(429, "Too many wrong PINs"),
    FAILED(500, "The app failed"),
    BUSY(503, "The app is busy; try again"),
    NO_RELEASE(503, "Waiting for the first release"),
    NO_VOICE(503, "This device has no voice"),
    LIGHT_UNREACHED(503, "The light does not answer");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ProblemKind of(VisionException.Reason reason) {
        return switch (reason) {
            case PICTURE_EMPTY -> PICTURE_EMPTY;
            case PICTURE_UNREADABLE -> PICTURE_UNREADABLE;
            case PICTURE_TOO_LARGE -> PICTURE_TOO_LARGE;
            case CAMERA_ABSENT, CAMERA_LOST, MODEL_MISSING, MODEL_MALFORMED, MODEL_WRONG, ENGINE_FAILED -> FAILED;
        };
    }

    static ProblemKind of(SpeechException.Reason reason) {
        return switch (reason) {
            case ABSENT -> NO_VOICE;
            case BUSY -> BUSY;
            case FAILED -> FAILED;
        };
    }

    static ProblemKind of(TeachingRefused.Reason reason) {
        return switch (reason) {
            case NO_RELEASE -> NO_RELEASE;
            case BAD_NAME -> BAD_REQUEST;
            case ITEM_UNKNOWN -> ITEM_UNKNOWN;
            case NO_LESSON -> NO_LESSON;
            case NOTHING_SEEN -> NOTHING_SEEN;
            case SAME_PICTURE -> SAME_PICTURE;
            case TOO_FEW_PHOTOS -> TOO_FEW_PHOTOS;
            case TOO_MANY_PHOTOS -> TOO_MANY_PHOTOS;
            case OTHER_MODEL -> OTHER_MODEL;
            case NOT_MEASURED -> NOT_MEASURED;
        };
    }

    static ProblemKind of(ProfileVerdict.Reason reason) {
        return switch (reason) {
            case TOO_LONG -> PROFILE_TOO_LONG;
            case OTHER_VERSION -> PROFILE_OTHER_VERSION;
            case MALFORMED -> PROFILE_MALFORMED;
            case OTHER_SHOP -> PROFILE_OTHER_SHOP;
            case NO_RELEASE -> NO_RELEASE;
        };
    }

    /** The kind of a status that the framework itself answers with. */
    static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> PICTURE_TOO_LARGE;
            case 415, 406 -> UNSUPPORTED_TYPE;
            default -> status < 500 ? BAD_REQUEST : FAILED;
        };
    }
}
