package trumeau.kiosk.settings;

import java.net.URI;
import java.util.Set;

/** What counts as an address of something on the web. */
public final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    /**
     * The address of a folder; the slash at its end may be left out.
     *
     * @throws IllegalArgumentException for anything else, with what to write instead
     */
    public static URI folder(String text) {
        return of(text.endsWith("/") ? text : text + "/");
    }

    /**
     * An http or https address with a host.
     *
     * @throws IllegalArgumentException for anything else, with what to write instead
     */
    public static URI of(String text) {
        try {
            var address = URI.create(text);
            if (SCHEMES.contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no address: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" is no address; write it as https://host/path/ or http://...");
    }
}
