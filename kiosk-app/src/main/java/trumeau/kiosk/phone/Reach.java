package trumeau.kiosk.phone;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import trumeau.kiosk.settings.ListenAddress;
import trumeau.kiosk.settings.PhoneSettings;

/**
 * By which names and addresses phones reach this device.
 *
 * @param given names from the settings, lower case: somebody made them lead here
 * @param addresses numbers, those of a private network first
 * @param own what the machine calls itself, which not every network knows
 */
record Reach(List<String> given, List<String> addresses, List<String> own) {

    private static final System.Logger LOG = System.getLogger(Reach.class.getName());
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");
    private static final String NAME = "[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?";
    private static final String NUMBERS = "[0-9.]+|.*:.*";

    Reach {
        given = List.copyOf(given);
        addresses = List.copyOf(addresses);
        own = List.copyOf(own);
    }

    /** As the settings and this machine's network have it now. */
    static Reach of(PhoneSettings settings) {
        var given = new LinkedHashSet<>(settings.names());
        var host = settings.listen().host().toLowerCase(Locale.ROOT);
        var isNumber = host.matches(NUMBERS);
        if (!isNumber) {
            given.add(host);
        }
        var own = settings.listen().isEvery() ? ownNames() : List.<String>of();
        var addresses = isNumber && !settings.listen().isEvery() ? List.of(number(host)) : ownAddresses();
        return new Reach(List.copyOf(given), addresses, own);
    }

    /** All names. */
    List<String> names() {
        return Stream.concat(given.stream(), own.stream()).distinct().toList();
    }

    /** Where the page is, the surest address first. */
    List<String> pages(int port) {
        return places(port).map(place -> place + "/phone").toList();
    }

    /** Where a shopper's phone opens its page by this pass. It stands behind a #, so that no browser sends it along. */
    Optional<String> askPage(int port, String pass) {
        return places(port).findFirst().map(place -> place + PhonePages.ASK + "#" + pass);
    }

    private Stream<String> places(int port) {
        return Stream.of(
                        given,
                        addresses,
                        own.stream().filter(name -> name.contains(".")).toList())
                .flatMap(List::stream)
                .map(host -> "https://" + new ListenAddress(host, port));
    }

    /** The machine's name, bare and as its network announces it. */
    private static List<String> ownNames() {
        try {
            var name = Files.readString(HOST_NAME).strip().toLowerCase(Locale.ROOT);
            if (name.matches(NAME) && !name.equals("localhost")) {
                return name.contains(".") ? List.of(name) : List.of(name, name + ".local");
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "this machine does not tell its name", e);
        }
        return List.of();
    }

    private static List<String> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Reach::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .sorted(Comparator.comparing((InetAddress address) -> address instanceof Inet6Address)
                            .thenComparing(address -> !address.isSiteLocalAddress()))
                    .map(Reach::number)
                    .toList();
        } catch (SocketException e) {
            LOG.log(System.Logger.Level.WARNING, "this machine does not tell its addresses", e);
            return List.of();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            return false; // it went away while we looked
        }
    }

    /** The one way that Java writes an address; a number asks no name server. */
    private static String number(String literal) {
        try {
            return number(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return literal; // and listening will tell what is wrong with it
        }
    }

    private static String number(InetAddress address) {
        var text = address.getHostAddress();
        return address instanceof Inet4Address ? text : text.replaceFirst("%.*", "");
    }
}
