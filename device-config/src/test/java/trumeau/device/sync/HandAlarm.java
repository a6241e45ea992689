package trumeau.device.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An alarm that a test rings itself. */
final class HandAlarm implements Alarm {

    /** What is to be run, and when. */
    record Call(Duration in, Runnable task) {}

    final List<Call> set = new ArrayList<>();
    boolean closed;

    @Override
    public void after(Duration wait, Runnable task) {
        set.add(new Call(wait, task));
    }

    Duration ring() {
        var first = set.remove(0);
        first.task().run();
        return first.in();
    }

    @Override
    public void close() {
        closed = true;
    }
}
