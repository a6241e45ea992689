package trumeau.device.sync;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A watcher by two functions. */
record Watch(Consumer<SyncWatcher.Step> steps, BiConsumer<Long, Long> bytes) implements SyncWatcher {

    @Override
    public void reached(Step step) {
        steps.accept(step);
    }

    @Override
    public void progress(long done, long total) {
        bytes.accept(done, total);
    }
}
