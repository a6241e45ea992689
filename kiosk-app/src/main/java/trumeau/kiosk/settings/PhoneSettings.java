package trumeau.kiosk.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How phones reach this device.
 *
 * @param names lower case, besides the addresses
 * @param own the store's own certificate; without one the device makes its own
 * @param shoppers whether shoppers' phones may ask, too
 */
public record PhoneSettings(
        ListenAddress listen, List<String> names, Optional<CertificateFiles> own, Shoppers shoppers) {

    private static final String KEYS = "trumeau.phone.";
    private static final String NAME = "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*";

    public PhoneSettings {
        Objects.requireNonNull(listen, "listen");
        names = List.copyOf(names);
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(shoppers, "shoppers");
    }

    /** Whether the port is for staff and tills alone. */
    public enum Shoppers {
        WELCOME,
        NOT_LET_IN
    }

    /**
     * As they are written; empty when the phone is off.
     *
     * @throws SettingsException with every wrong value at once
     */
    public static Optional<PhoneSettings> of(KioskSettings written) {
        var reader = new SettingsReader();
        var read = read(reader, written.phone());
        reader.throwIfAnyIsWrong();
        return read;
    }

    /** Complains of each wrong value, whether or not the phone is on. */
    static void check(SettingsReader reader, KioskSettings.Phone written) {
        var unused = read(reader, written);
    }

    private static Optional<PhoneSettings> read(SettingsReader reader, KioskSettings.Phone written) {
        var listen = reader.readIfThere(KEYS + "listen", written.listen(), ListenAddress::parse);
        var names = reader.readIfThere(KEYS + "names", written.names(), PhoneSettings::names);
        var certificate = reader.readIfThere(KEYS + "certificate", written.certificate(), SettingsReader::folder);
        var key = reader.readIfThere(KEYS + "key", written.key(), SettingsReader::folder);
        if (certificate.isPresent() != key.isPresent()) {
            reader.complain(
                    KEYS + (key.isPresent() ? "key" : "certificate"),
                    "set both trumeau.phone.certificate and trumeau.phone.key, or none of them");
        }
        var own = certificate.flatMap(file -> key.map(secret -> new CertificateFiles(file, secret)));
        var shoppers = reader.read(KEYS + "shoppers", written.shoppers(), PhoneSettings::shoppers);
        return listen.map(
                place -> new PhoneSettings(place, names.orElse(List.of()), own, shoppers.orElse(Shoppers.NOT_LET_IN)));
    }

    private static Shoppers shoppers(String text) {
        return switch (text) {
            case "true" -> Shoppers.WELCOME;
            case "false" -> Shoppers.NOT_LET_IN;
            default -> throw new IllegalArgumentException("must be true or false, not \"" + text + "\"");
        };
    }

    private static List<String> names(String text) {
        var names = Arrays.stream(text.split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        names.stream().filter(name -> !name.matches(NAME)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    "must be names like kiosk3.store.lan, with commas between, not \"" + name + "\"");
        });
        return names;
    }
}
