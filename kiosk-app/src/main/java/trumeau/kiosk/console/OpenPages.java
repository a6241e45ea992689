package trumeau.kiosk.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import trumeau.kiosk.wiring.MirrorWatch;

/** Which pages are open, by the kind of screen they are. Any thread. */
@ApplicationScoped
public class OpenPages implements MirrorWatch {

    private static final String MIRROR = "mirror";
    private static final String KIOSK = "kiosk";

    private final Map<String, String> screenOfPage = new ConcurrentHashMap<>();

    public void opened(String page, String screen) {
        screenOfPage.put(page, screen);
    }

    public void closed(String page) {
        screenOfPage.remove(page);
    }

    @Override
    public boolean mirrorIsOpen() {
        return screenOfPage.containsValue(MIRROR);
    }

    /** Whether the device is a mirror alone; beside a kiosk it is not. */
    boolean onlyAMirrorIsOpen() {
        return mirrorIsOpen() && !screenOfPage.containsValue(KIOSK);
    }

    /** How many pages of each kind are open. */
    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        screenOfPage.values().forEach(screen -> counts.merge(screen, 1, Integer::sum));
        return counts;
    }
}
