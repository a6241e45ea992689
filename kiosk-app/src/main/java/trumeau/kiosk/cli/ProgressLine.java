package trumeau.kiosk.cli;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import trumeau.kiosk.publish.Progress;

/** Says how far a long piece of work is: a line at its first two seconds, then every two, and one at its end. */
final class ProgressLine implements Progress {

    private static final long EVERY_NANOS = 2_000_000_000L;

    private final Consumer<String> say;
    private final LongSupplier nanos;
    private String work = "";
    private String step = "";
    private long lastSaid;
    private boolean said;

    ProgressLine(Consumer<String> say, LongSupplier nanos) {
        this.say = say;
        this.nanos = nanos;
    }

    /** Names the step of which the following is part, as {@code [2/6]}. */
    void step(int number, int of, String name) {
        step = "[" + number + "/" + of + "] ";
        work = "";
        say.accept(step + name);
    }

    @Override
    public void at(String what, long done, long total) {
        var now = nanos.getAsLong();
        if (!what.equals(work)) {
            work = what;
            lastSaid = now;
            said = false;
        }
        var due = now - lastSaid >= EVERY_NANOS;
        var finished = said && total > 0 && done == total;
        if (due || finished) {
            lastSaid = now;
            said = true;
            say.accept(step + what + " " + (total > 0 ? done + "/" + total : Long.toString(done)));
        }
    }
}
