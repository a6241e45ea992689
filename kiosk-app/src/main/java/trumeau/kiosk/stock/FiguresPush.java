package trumeau.kiosk.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import trumeau.kiosk.settings.KioskSettings;

/**
 * The figures that a system of the store pushes, whichever port it came by: who may, and what comes of it. Any thread.
 */
@ApplicationScoped
public class FiguresPush {

    /** The most bytes of a push. */
    public static final int LARGEST = 20 << 20;

    private static final String SOURCE = "pos";
    private static final String BEARER = "Bearer ";

    private final Optional<String> token;
    private final Function<List<FigureLine>, Optional<FigureReport>> desk;

    @Inject
    FiguresPush(FiguresDesk desk, InstantSource clock, KioskSettings settings) {
        this(settings.figuresToken(), lines -> desk.take(lines, SOURCE, clock.instant()));
    }

    /**
     * Pushes to any desk.
     *
     * @param token what a pusher must show; without one nobody may push
     * @param desk takes lines; empty while it can't
     */
    public FiguresPush(Optional<String> token, Function<List<FigureLine>, Optional<FigureReport>> desk) {
        this.token = token.filter(text -> !text.isBlank()).map(String::strip);
        this.desk = desk;
    }

    /** Whether anybody may push. */
    public boolean isOn() {
        return token.isPresent();
    }

    /**
     * Whether a pusher shows the token; takes as long for any other text of its length.
     *
     * @param authorization the header's value, {@code Bearer ...}; empty text when there is none
     */
    public boolean admits(String authorization) {
        var given = authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
        return token.isPresent() && MessageDigest.isEqual(bytes(given), bytes(token.get()));
    }

    /**
     * Takes what was pushed; waits for the device's store, so not on an event loop.
     *
     * @param lines reads them; IllegalArgumentException when they can't be read
     */
    public PushVerdict take(Supplier<List<FigureLine>> lines) {
        try {
            return desk.apply(lines.get())
                    .<PushVerdict>map(PushVerdict.Taken::new)
                    .orElseGet(PushVerdict.NoRelease::new);
        } catch (IllegalArgumentException e) {
            return new PushVerdict.Malformed(String.valueOf(e.getMessage()));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
