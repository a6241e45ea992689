package trumeau.device.sync;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/** An origin behind HTTP or HTTPS. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class HttpOrigin implements Origin {

    private final URI root;
    private final Limits limits;

    public HttpOrigin(URI root) {
        this(root, Limits.DEFAULT);
    }

    public HttpOrigin(URI root, Limits limits) {
        this.root = Objects.requireNonNull(root, "root");
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public Answer open(Request request) {
        throw new UnsupportedOperationException("not yet: " + request + limits);
    }

    /**
     * How patient to be.
     *
     * @param connect until a connection stands
     * @param stall until the headers come, and between any two pieces of a body
     * @param leastBytesPerSecond a body's average once {@code grace} has passed
     */
    public record Limits(Duration connect, Duration stall, Duration grace, long leastBytesPerSecond) {

        public static final Limits DEFAULT =
                new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30), 1_000);

        public Limits {
            Objects.requireNonNull(connect, "connect");
            Objects.requireNonNull(stall, "stall");
            Objects.requireNonNull(grace, "grace");
        }
    }
}
