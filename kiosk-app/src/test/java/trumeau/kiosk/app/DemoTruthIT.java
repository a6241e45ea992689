package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.demo.Showing;
import trumeau.kiosk.demo.ShowingsFile;

/** Watches the demo camera for a whole clip and compares what is said with what was held up. */
class DemoTruthIT {

    private static final long SHOWING_MILLIS = 9_000;

    @Test
    void atLeastTenOfTwelveGarmentsAreRecognised() throws Exception {
        var store = Packaged.demoStore();
        List<Showing> showings = ShowingsFile.read(store.resolve("store/showings.json"));
        try (var app = RunningDemo.demo(store)) {
            var said = watch(app, showings.size());
            var right = 0;
            for (var i = 0; i < showings.size(); i++) {
                right += showings.get(i).category().equals(most(said.get(i))) ? 1 : 0;
            }
            assertThat(right).as("of %s, said %s", showings, said).isGreaterThanOrEqualTo(9 * showings.size() / 10);
        }
    }

    /** Per showing, how often each category was said; the first garment said starts the count. */
    private static List<Map<String, Integer>> watch(RunningDemo app, int showings)
            throws IOException, InterruptedException {
        var said = new ArrayList<Map<String, Integer>>();
        for (var i = 0; i < showings; i++) {
            said.add(new HashMap<>());
        }
        app.awaitGarment();
        var start = System.nanoTime();
        for (var index = 0; index < showings; index = (int) (elapsed(start) / SHOWING_MILLIS)) {
            var garment = app.get("/api/scene").path("garments").path(0);
            if (elapsed(start) % SHOWING_MILLIS < SHOWING_MILLIS / 2
                    && garment.path("state").asText().equals("recognised")) {
                said.get(index).merge(category(garment), 1, Integer::sum);
            }
            Thread.sleep(100);
        }
        return said;
    }

    private static String category(JsonNode garment) {
        return garment.path("category").asText();
    }

    private static String most(Map<String, Integer> said) {
        return said.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("nothing");
    }

    private static long elapsed(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
