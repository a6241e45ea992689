package trumeau.device.sync;

import java.time.Duration;

/** Runs tasks later, one at a time, on a thread of its own. */
public interface Alarm extends AutoCloseable {

    void after(Duration wait, Runnable task);

    /** Nothing more is run; a task that runs is interrupted. */
    @Override
    void close();
}
