package trumeau.kiosk.web;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a running app, whose own threads are at work. */
final class Waiting {

    private static final Duration MOST = Duration.ofSeconds(30);

    private Waiting() {}

    static void until(BooleanSupplier holds) throws InterruptedException {
        var deadline = System.nanoTime() + MOST.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not come true within " + MOST.toSeconds() + " s");
            }
            Thread.sleep(50);
        }
    }
}
