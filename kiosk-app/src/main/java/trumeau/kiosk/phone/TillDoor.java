package trumeau.kiosk.phone;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import trumeau.kiosk.stock.FigureFormats;
import trumeau.kiosk.stock.FigureLine;
import trumeau.kiosk.stock.FiguresPush;
import trumeau.kiosk.stock.PushVerdict;

/**
 * A till's door beside the phones': figures come in, if the till shows the token, before a byte of them is read. They
 * are taken on a thread of their own, so that no phone waits for a long list.
 */
final class TillDoor implements AutoCloseable {

    static final String PATH = "/api/figures";

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String DETAIL = "detail";

    private final FiguresPush push;
    private final PhoneWork work;

    TillDoor(FiguresPush push, PhoneWork work) {
        this.push = push;
        this.work = work;
    }

    /** Whether there is a door at all. */
    boolean isThere() {
        return push.isOn();
    }

    /** Goes on with a till that shows the token and sends what can be read; refuses any other. */
    void enter(PhoneCall call, Consumer<PhoneCall> then) {
        var shown = Optional.ofNullable(call.route().request().getHeader("Authorization"));
        if (!push.admits(shown.orElse(""))) {
            refuseUnread(call, PhoneProblem.WRONG_TOKEN, "send Authorization: Bearer and trumeau.figures-token");
        } else if (!isReadable(call)) {
            refuseUnread(call, PhoneProblem.UNSUPPORTED_TYPE, "send " + JSON + " or " + CSV + ", best in UTF-8");
        } else {
            then.accept(call);
        }
    }

    /** Takes the figures, whose bytes are all there. */
    void take(PhoneCall call) {
        var charset = charset(call).orElseThrow();
        var text = Optional.ofNullable(call.route().body().asString(charset.name()))
                .orElse("");
        call.when(work.ask(() -> push.take(() -> lines(type(call), text))), verdict -> answer(call, verdict));
    }

    @Override
    public void close() {
        work.close();
    }

    private static List<FigureLine> lines(String type, String text) {
        return type.equals(CSV) ? FigureFormats.csv(text) : FigureFormats.json(text);
    }

    private static void answer(PhoneCall call, PushVerdict verdict) {
        if (verdict instanceof PushVerdict.Taken taken) {
            call.answer(taken.report());
        } else if (verdict instanceof PushVerdict.Malformed malformed) {
            call.refuse(PhoneProblem.BAD_REQUEST, Map.of(DETAIL, malformed.detail()));
        } else {
            call.refuse(PhoneProblem.NO_RELEASE, Map.of(DETAIL, "try again when a release serves"));
        }
    }

    private static void refuseUnread(PhoneCall call, PhoneProblem problem, String detail) {
        call.route().response().putHeader("Connection", "close");
        call.refuse(problem, Map.of(DETAIL, detail));
    }

    private static boolean isReadable(PhoneCall call) {
        return List.of(JSON, CSV).contains(type(call)) && charset(call).isPresent();
    }

    /** As the till names it, by default UTF-8; empty when nobody knows it. */
    private static Optional<Charset> charset(PhoneCall call) {
        var named = call.route().parsedHeaders().contentType().parameter("charset");
        try {
            return Optional.of(named == null ? StandardCharsets.UTF_8 : Charset.forName(named));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String type(PhoneCall call) {
        return call.route().parsedHeaders().contentType().value().toLowerCase(Locale.ROOT);
    }
}
