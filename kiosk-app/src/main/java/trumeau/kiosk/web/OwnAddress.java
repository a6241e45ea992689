package trumeau.kiosk.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask: whoever calls this app by a name of this machine and, if it is a page, comes from that very address. So
 * neither another site's page nor a name that was bound anew to 127.0.0.1 gets an answer.
 */
final class OwnAddress {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int DEFAULT_PORT = 80;

    private final int port;

    OwnAddress(int port) {
        this.port = port;
    }

    /**
     * Why a request is refused; empty when it may be answered.
     *
     * @param hosts all its Host headers
     * @param origins all its Origin headers
     */
    Optional<ProblemKind> refusal(List<String> hosts, List<String> origins) {
        if (hosts.size() != 1 || !isOwn(hosts.get(0))) {
            return Optional.of(ProblemKind.FOREIGN_HOST);
        }
        var own = "http://" + hosts.get(0);
        return origins.stream().allMatch(own::equalsIgnoreCase)
                ? Optional.empty()
                : Optional.of(ProblemKind.FOREIGN_ORIGIN);
    }

    /**
     * Why the live line is not opened. A browser always says from which page it comes; whoever doesn't is no page of
     * this app, and could read the camera.
     */
    Optional<ProblemKind> upgradeRefusal(List<String> hosts, List<String> origins) {
        return refusal(hosts, origins)
                .or(() -> origins.size() == 1 ? Optional.empty() : Optional.of(ProblemKind.FOREIGN_ORIGIN));
    }

    private boolean isOwn(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(name -> lower.equals(name + ":" + port))
                || (port == DEFAULT_PORT && NAMES.contains(lower));
    }
}
