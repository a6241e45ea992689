package trumeau.kiosk.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the phone's listener is, for the console.
 *
 * @param problem why it failed, as a code
 * @param pages where phones find it, the surest address first
 * @param certificate what it shows; there while it is on
 * @param shutSeconds how long no PIN may be tried there, since too many were wrong; 0 when one may
 * @param phones the names that are logged in
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PhoneView(
        State state,
        Optional<String> problem,
        List<String> pages,
        Optional<Certificate> certificate,
        long shutSeconds,
        List<String> phones) {

    public PhoneView {
        pages = List.copyOf(pages);
        phones = List.copyOf(phones);
    }

    /** Whether anything listens. */
    public enum State {
        /** The settings don't ask for it. */
        OFF,
        /** It opens when a PIN is set. */
        WAITS_FOR_PIN,
        ON,
        /** It could not be opened; see the problem. */
        FAILED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The certificate.
     *
     * @param fingerprint SHA-256, as a phone shows it when it asks whether to trust
     * @param selfSigned whether phones will ask
     */
    public record Certificate(String fingerprint, Instant until, boolean selfSigned) {}
}
