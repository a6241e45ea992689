package trumeau.device.release;

/** A release's place in its origin's history: 1, 2, 3... */
public record ReleaseNumber(long value) implements Comparable<ReleaseNumber> {

    public static final ReleaseNumber FIRST = new ReleaseNumber(1);

    public ReleaseNumber {
        if (value < 1 || value == Long.MAX_VALUE) {
            throw new IllegalArgumentException("a release's number is 1 or more: " + value);
        }
    }

    public ReleaseNumber next() {
        return new ReleaseNumber(value + 1);
    }

    public boolean isOlderThan(ReleaseNumber other) {
        return value < other.value;
    }

    @Override
    public int compareTo(ReleaseNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
