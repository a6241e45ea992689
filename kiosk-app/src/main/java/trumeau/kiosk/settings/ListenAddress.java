package trumeau.kiosk.settings;

import java.util.regex.Pattern;

/**
 * Where to listen.
 *
 * @param host a name or an address, one of IPv6 without brackets; {@code 0.0.0.0} and {@code ::} are every address
 * @param port 0 for any that is free
 */
public record ListenAddress(String host, int port) {

    private static final Pattern TEXT =
            Pattern.compile("(?:([A-Za-z0-9.-]{1,253})|\\[([0-9A-Fa-f:.]{2,45})]):([0-9]{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    public ListenAddress {
        if (host.isBlank() || port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("no place to listen: " + host + ":" + port);
        }
    }

    /** Reads {@code host:port} with a port of 1 to 65535; IllegalArgumentException with what to write instead. */
    public static ListenAddress parse(String text) {
        var found = TEXT.matcher(text);
        if (found.matches()) {
            var port = Integer.parseInt(found.group(3));
            var name = found.group(1);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return new ListenAddress(name == null ? found.group(2) : name, port);
            }
        }
        throw new IllegalArgumentException(
                "must be an address of this device and a port like 192.168.1.20:8443 or 0.0.0.0:8443, not \"" + text
                        + "\"");
    }

    /** Whether it stands for every address of this device. */
    public boolean isEvery() {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
