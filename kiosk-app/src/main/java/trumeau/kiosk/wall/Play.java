package trumeau.kiosk.wall;

import java.util.function.Consumer;

/** How an act is played. */
@FunctionalInterface
interface Play {

    /**
     * Does it and tells what came of it.
     *
     * @throws InterruptedException when it is stopped half-way; the director mends what is broken then
     */
    void play(Programme.Part part, Consumer<Fact> telling) throws InterruptedException;
}
