package trumeau.kiosk.phone;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may ask the phone's listener: whoever calls it by one of its names, or by the very address that the connection
 * came to, and whose page lies there. So a name that was bound anew to this device gets no answer, and another site's
 * page none either. A till is no page and names none: it shows its token instead, which no other site knows.
 */
record OwnName(Set<String> names, String localAddress, int port) {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> SAME_SITE = Set.of("same-origin", "none");
    private static final Pattern HOST =
            Pattern.compile("(?:([a-z0-9.-]{1,253})|\\[([0-9a-f:.]{2,45})])(?::(\\d{1,5}))?");
    private static final Pattern NUMBERS =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}|.*:.*");
    private static final int USUAL_PORT = 443;

    OwnName {
        names = Set.copyOf(names);
    }

    /** What stands in the way of an answer; empty when there may be one. */
    Optional<PhoneProblem> refusal(HttpMethod method, String path, MultiMap headers) {
        var hosts = headers.getAll("Host");
        if (hosts.size() != 1 || !isOwn(hosts.get(0))) {
            return Optional.of(PhoneProblem.FOREIGN_HOST);
        }
        var page = "https://" + hosts.get(0);
        var origins = headers.getAll("Origin");
        var isPages = !SAFE.contains(method) && !path.equals(TillDoor.PATH);
        var mustTell = isPages || headers.contains("Upgrade");
        var comesFromHere = origins.stream().allMatch(page::equalsIgnoreCase) && (!mustTell || origins.size() == 1);
        return comesFromHere && fetchedFromHere(path, headers.getAll("Sec-Fetch-Site"))
                ? Optional.empty()
                : Optional.of(PhoneProblem.FOREIGN_ORIGIN);
    }

    /** A link elsewhere may lead to the page, but no page elsewhere may ask for data. */
    private static boolean fetchedFromHere(String path, List<String> sites) {
        return !path.startsWith("/api/") || SAME_SITE.containsAll(sites);
    }

    private boolean isOwn(String host) {
        var found = HOST.matcher(host.toLowerCase(Locale.ROOT));
        if (!found.matches() || port != (found.group(3) == null ? USUAL_PORT : Integer.parseInt(found.group(3)))) {
            return false;
        }
        var name = found.group(1) == null ? found.group(2) : found.group(1);
        return names.contains(name) || (NUMBERS.matcher(name).matches() && isLocal(name));
    }

    /** Compares numbers, of which IPv6 has several spellings; asks no name server. */
    private boolean isLocal(String number) {
        try {
            return InetAddress.getByName(number).equals(InetAddress.getByName(localAddress));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
