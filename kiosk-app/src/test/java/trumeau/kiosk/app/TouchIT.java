package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.app.sim.SimulatedVisit.Staff;

/** How soon what a finger comes down on looks pressed, before the demo's camera of 15 frames a second. */
@Isolated("it measures milliseconds")
class TouchIT {

    private static final System.Logger LOG = System.getLogger(TouchIT.class.getName());

    @TempDir
    static Path data;

    private static OpenShop shop;
    private static RunningDemo app;
    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        shop = OpenShop.open(data, UnaryOperator.identity());
        app = shop.app();
        browser = shop.browser();
        new SimulatedStaff(Caller.staff(app.address(), RunningDemo.PIN)).come(Staff.QUICK);
    }

    @AfterAll
    static void stop() {
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void everyControlLooksPressedWithinATenthOfASecond() {
        var answers = new ArrayList<TouchAnswer.Answer>();
        try (var page = browser.open(app.address(), "kiosk")) {
            page.getByTestId("card").first().waitFor();
            answers.addAll(TouchAnswer.ofAll(page, "tm-kiosk"));
            page.getByTestId("find-open").click();
            page.getByTestId("find-category").first().waitFor();
            answers.addAll(TouchAnswer.ofAll(page, "tm-find"));
            page.getByTestId("find-category").first().click();
            page.locator("tm-find [data-testid=card]").first().click();
            page.getByTestId("size").first().waitFor();
            answers.addAll(TouchAnswer.ofAll(page, "tm-item-page"));
        }
        var millis = answers.stream()
                .mapToDouble(TouchAnswer.Answer::millis)
                .sorted()
                .toArray();
        var p95 = millis[millis.length * 95 / 100];
        LOG.log(
                System.Logger.Level.INFO,
                "touch looks pressed: {0} controls, median {1} ms, p95 {2} ms, most {3} ms",
                millis.length,
                millis[millis.length / 2],
                p95,
                millis[millis.length - 1]);
        assertThat(answers).hasSizeGreaterThan(60).noneMatch(TouchAnswer.Answer::isNever);
        assertThat(p95).isLessThanOrEqualTo(100);
        assertThat(millis[millis.length / 2]).as("the median").isLessThanOrEqualTo(60);
    }
}
