package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.demo.LocalOrigin;
import trumeau.kiosk.demo.ShowingsFile;

/**
 * Watches the demo camera for a whole clip and compares what is said with what was held up. It waits most of the time,
 * so others run beside it.
 */
class DemoTruthIT {

    private static final long SHOWING_MILLIS = 9_000;

    @TempDir
    Path data;

    /** What was said while one garment was held up, and how often. */
    private record Said(Map<String, Integer> categories, Map<String, Integer> items) {

        Said() {
            this(new HashMap<>(), new HashMap<>());
        }

        void hear(JsonNode garment) {
            categories.merge(garment.path("category").asText(), 1, Integer::sum);
            if (garment.path("claim").asText().equals("this-item")) {
                items.merge(garment.path("cards").path(0).path("itemId").asText(), 1, Integer::sum);
            }
        }

        static String most(Map<String, Integer> counts) {
            return counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("nothing");
        }
    }

    @Test
    void atLeastNineOfTenGarmentsAreRecognisedAndEachTagNamesItsItem() throws Exception {
        var store = Packaged.demoStore();
        var showings = ShowingsFile.read(store.resolve("store/showings.json"));
        try (var origin = LocalOrigin.serve(store.resolve("origin"), 0);
                var app = RunningDemo.serve(new RunningDemo.Device(store, data, origin.address()))) {
            var said = watch(app, showings.size());
            var right = 0;
            for (var i = 0; i < showings.size(); i++) {
                var held = showings.get(i);
                var heard = said.get(i);
                right += held.category().equals(Said.most(heard.categories())) ? 1 : 0;
                if (held.tag().isPresent()) {
                    assertThat(heard.items())
                            .as("tag of %s", held)
                            .containsKey(held.itemId().orElseThrow());
                }
            }
            assertThat(right * 10).as("of %s, said %s", showings, said).isGreaterThanOrEqualTo(9 * showings.size());
        }
    }

    /** What is said in the first half of each showing; the first garment said starts the count. */
    private static List<Said> watch(RunningDemo app, int showings) throws IOException, InterruptedException {
        var said = Stream.generate(Said::new).limit(showings).toList();
        app.awaitGarment();
        var start = System.nanoTime();
        for (var index = 0; index < showings; index = (int) (elapsed(start) / SHOWING_MILLIS)) {
            var garment = app.get("/api/scene").path("garments").path(0);
            if (elapsed(start) % SHOWING_MILLIS < SHOWING_MILLIS / 2
                    && garment.path("state").asText().equals("recognised")) {
                said.get(index).hear(garment);
            }
            Thread.sleep(100);
        }
        return said;
    }

    private static long elapsed(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
