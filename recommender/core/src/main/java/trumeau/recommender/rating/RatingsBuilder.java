package trumeau.recommender.rating;

import java.util.Arrays;
import java.util.Optional;

/**
 * Gathers ratings in whatever order they come, 12 bytes a row beside the room to grow, 20 once one has a time. Where
 * somebody rated an item several times, the newest counts; without times, or at the same time, the last one. One
 * thread.
 */
public final class RatingsBuilder {

    private static final int FIRST_ROOM = 1024;
    private static final long NO_TIME = Long.MIN_VALUE;

    private final Names users;
    private final Names items;
    private final Optional<Scale> scale;
    private int[] userOf = new int[FIRST_ROOM];
    private int[] itemOf = new int[FIRST_ROOM];
    private float[] valueOf = new float[FIRST_ROOM];
    private long[] timeOf = new long[0];
    private int size;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private int repeated;

    /** The scale goes from the lowest to the highest rating that comes. */
    public RatingsBuilder() {
        this(Optional.empty());
    }

    /** Ratings outside of the scale are refused. */
    public RatingsBuilder(Optional<Scale> scale) {
        this(scale, new Names(), new Names());
    }

    private RatingsBuilder(Optional<Scale> scale, Names users, Names items) {
        this.scale = scale;
        this.users = users;
        this.items = items;
    }

    /**
     * Gathers other ratings under the same numbers of users and items, as a test set does; ids that are new here get
     * numbers which the first ones do not know.
     */
    public static RatingsBuilder beside(Ratings first) {
        return new RatingsBuilder(Optional.of(first.scale()), first.userNames(), first.itemNames());
    }

    /** Adds a rating of some time. */
    public void add(String user, String item, double rating) {
        add(user, item, rating, NO_TIME);
    }

    /**
     * Adds a rating.
     *
     * @param time in milliseconds since 1970
     * @throws IllegalArgumentException when the rating is not finite or outside of a given scale
     */
    public void add(String user, String item, double rating, long time) {
        if (!Float.isFinite((float) rating)) {
            throw new IllegalArgumentException("a rating is a finite number, not " + rating);
        }
        if (scale.isPresent() && !scale.get().contains(rating)) {
            throw new OutsideScale(rating, scale.get());
        }
        makeRoom(time != NO_TIME);
        userOf[size] = users.number(user);
        itemOf[size] = items.number(item);
        valueOf[size] = (float) rating;
        if (timeOf.length > 0) {
            timeOf[size] = time;
        }
        size++;
        lowest = Math.min(lowest, rating);
        highest = Math.max(highest, rating);
    }

    public int size() {
        return size;
    }

    /** After {@link #build}: how many ratings gave way to a newer one of the same user for the same item. */
    public int repeated() {
        return repeated;
    }

    /**
     * The ratings so far, as columns.
     *
     * @throws IllegalArgumentException when nothing was added
     */
    public Ratings build() {
        if (size == 0) {
            throw new IllegalArgumentException("there are no ratings");
        }
        var start = Lines.starts(userOf, size, users.size());
        var order = new int[size];
        var next = start.clone();
        for (var at = 0; at < size; at++) {
            order[next[userOf[at]]++] = at;
        }
        var kept = new int[users.size() + 1];
        var rows = newest(start, order, kept);
        repeated = size - rows;
        var others = new int[rows];
        var values = new float[rows];
        var times = new long[timeOf.length > 0 ? rows : 0];
        for (var row = 0; row < rows; row++) {
            others[row] = itemOf[order[row]];
            values[row] = valueOf[order[row]];
            if (timeOf.length > 0) {
                times[row] = timeOf[order[row]];
            }
        }
        return new Ratings(
                users,
                items,
                new Lines(kept, others, values),
                times,
                scale.orElseGet(() -> new Scale(lowest, highest)));
    }

    /** Moves the rows that count to the front of {@code order}; gives how many. */
    private int newest(int[] start, int[] order, int[] kept) {
        var seenAt = new int[items.size()];
        Arrays.fill(seenAt, -1);
        var rows = 0;
        for (var user = 0; user < users.size(); user++) {
            var first = rows;
            for (var at = start[user]; at < start[user + 1]; at++) {
                var row = order[at];
                var before = seenAt[itemOf[row]];
                if (before < first) {
                    seenAt[itemOf[row]] = rows;
                    order[rows++] = row;
                } else if (timeOf.length == 0 || timeOf[row] >= timeOf[order[before]]) {
                    order[before] = row;
                }
            }
            kept[user + 1] = rows;
        }
        return rows;
    }

    private void makeRoom(boolean timed) {
        if (size == userOf.length) {
            var room = (int) Math.min(Integer.MAX_VALUE - 8L, size + (size >> 1) + 1L);
            userOf = Arrays.copyOf(userOf, room);
            itemOf = Arrays.copyOf(itemOf, room);
            valueOf = Arrays.copyOf(valueOf, room);
        }
        if (timed && timeOf.length == 0) {
            timeOf = new long[userOf.length];
            Arrays.fill(timeOf, 0, size, NO_TIME);
        }
        if (timeOf.length > 0 && timeOf.length < userOf.length) {
            timeOf = Arrays.copyOf(timeOf, userOf.length);
        }
    }

    /** A rating that the given scale does not have. */
    public static final class OutsideScale extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        OutsideScale(double rating, Scale scale) {
            super("a rating lies in " + scale + ", not " + rating);
        }
    }
}
