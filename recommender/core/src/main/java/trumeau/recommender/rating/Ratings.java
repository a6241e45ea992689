package trumeau.recommender.rating;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Ratings as columns, immutable, each user and item a number; at most one rating of a user for an item. A row's number
 * runs over the users in the order of their first appearance, and within a user in the order in which rows came. Takes
 * 16 bytes a row, 24 with times. Any thread.
 */
public final class Ratings {

    private final Names userNames;
    private final Names itemNames;
    private final Lines byUser;
    private final Lines byItem;
    private final long[] times;
    private final Scale scale;
    private final double mean;

    /** @param times of each row, or empty */
    Ratings(Names userNames, Names itemNames, Lines byUser, long[] times, Scale scale) {
        this.userNames = userNames;
        this.itemNames = itemNames;
        this.byUser = byUser;
        this.byItem = byUser.turned(itemNames.size());
        this.times = times;
        this.scale = scale;
        var sum = 0.0;
        for (var value : byUser.value) {
            sum += value;
        }
        this.mean = byUser.value.length == 0 ? (scale.lowest() + scale.highest()) / 2 : sum / byUser.value.length;
    }

    public int size() {
        return byUser.value.length;
    }

    /** How many numbers of users there are; some may have no rating here, when these are a part of others. */
    public int users() {
        return byUser.size();
    }

    /** How many numbers of items there are; see {@link #users}. */
    public int items() {
        return byItem.size();
    }

    public Names userNames() {
        return userNames;
    }

    public Names itemNames() {
        return itemNames;
    }

    public Scale scale() {
        return scale;
    }

    /** The mean of all ratings. */
    public double mean() {
        return mean;
    }

    /** The first row of a user. */
    public int begin(int user) {
        return byUser.start[user];
    }

    /** The row after the last one of a user. */
    public int end(int user) {
        return byUser.start[user + 1];
    }

    public int item(int row) {
        return byUser.other[row];
    }

    public float value(int row) {
        return byUser.value[row];
    }

    public boolean hasTimes() {
        return times.length > 0;
    }

    /** When a row was rated, in milliseconds since 1970; only where {@link #hasTimes}. */
    public long time(int row) {
        return times[row];
    }

    /** Whether the user rated anything here. */
    public boolean knowsUser(int user) {
        return user >= 0 && user < users() && byUser.count(user) > 0;
    }

    /** Whether anybody rated the item here. */
    public boolean knowsItem(int item) {
        return item >= 0 && item < items() && byItem.count(item) > 0;
    }

    /** The rows that are wished, under the same numbers of users and items and with the same scale. */
    public Ratings part(IntPredicate row) {
        var begin = new int[users() + 1];
        var others = new int[size()];
        var values = new float[size()];
        var moments = new long[times.length];
        var kept = 0;
        for (var user = 0; user < users(); user++) {
            for (var at = begin(user); at < end(user); at++) {
                if (row.test(at)) {
                    others[kept] = item(at);
                    values[kept] = value(at);
                    if (hasTimes()) {
                        moments[kept] = times[at];
                    }
                    kept++;
                }
            }
            begin[user + 1] = kept;
        }
        var lines = new Lines(begin, Arrays.copyOf(others, kept), Arrays.copyOf(values, kept));
        return new Ratings(userNames, itemNames, lines, hasTimes() ? Arrays.copyOf(moments, kept) : times, scale);
    }

    Lines byUser() {
        return byUser;
    }

    Lines byItem() {
        return byItem;
    }
}
