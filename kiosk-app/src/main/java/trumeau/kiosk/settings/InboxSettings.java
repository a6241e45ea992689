package trumeau.kiosk.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where events go up.
 *
 * @param address a folder, with the last {@code /}
 * @param token what the inbox wants to be sent as a bearer's; never printed
 * @param interval how often what waits is sent
 */
public record InboxSettings(URI address, Optional<String> token, Duration interval) {

    private static final String KEYS = "trumeau.inbox.";
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    public InboxSettings {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(interval, "interval");
    }

    /**
     * As they are written; empty when events stay on this device.
     *
     * @throws SettingsException with every wrong value at once
     */
    public static Optional<InboxSettings> of(KioskSettings written) {
        var reader = new SettingsReader();
        var read = read(reader, written.inbox());
        reader.throwIfAnyIsWrong();
        return read;
    }

    /**
     * Whether a visit's items are told at its end.
     *
     * @throws SettingsException when it is neither on nor off
     */
    public static boolean tellsVisits(KioskSettings written) {
        var reader = new SettingsReader();
        var told = reader.read(KEYS + "visits", written.inbox().visits(), InboxSettings::switched);
        reader.throwIfAnyIsWrong();
        return told.orElse(false);
    }

    /** Complains of each wrong value, whether or not there is an inbox. */
    static void check(SettingsReader reader, KioskSettings.Inbox written) {
        var unused =
                List.of(read(reader, written), reader.read(KEYS + "visits", written.visits(), InboxSettings::switched));
    }

    private static Optional<InboxSettings> read(SettingsReader reader, KioskSettings.Inbox written) {
        var address = reader.readIfThere(KEYS + "address", written.address(), InboxSettings::address);
        var token = reader.readIfThere(KEYS + "token", written.token(), InboxSettings::token);
        var interval = reader.read(KEYS + "interval", written.interval(), SettingsReader::interval);
        if (token.isPresent() && address.filter(InboxSettings::isOpenToAll).isPresent()) {
            reader.complain(KEYS + "address", "must be https, since the token would be read on its way");
        }
        return address.flatMap(folder -> interval.map(often -> new InboxSettings(folder, token, often)));
    }

    private static URI address(String text) {
        var folder = WebAddress.folder(text);
        if (folder.getRawQuery() != null || folder.getRawFragment() != null || folder.getRawUserInfo() != null) {
            throw new IllegalArgumentException("must be the address of a folder without ?, # and @");
        }
        return folder;
    }

    private static String token(String text) {
        if (!text.matches("[A-Za-z0-9._~+/=-]{16,4000}")) {
            throw new IllegalArgumentException("must be 16 to 4000 letters, digits and . _ ~ + / = -");
        }
        return text;
    }

    private static boolean switched(String text) {
        if (!text.equals("on") && !text.equals("off")) {
            throw new IllegalArgumentException("must be on or off");
        }
        return text.equals("on");
    }

    private static boolean isOpenToAll(URI folder) {
        return "http".equals(folder.getScheme()) && !HERE.contains(folder.getHost());
    }

    @Override
    public String toString() {
        return address + " every " + interval;
    }
}
