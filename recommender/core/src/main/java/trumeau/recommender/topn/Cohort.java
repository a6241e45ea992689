package trumeau.recommender.topn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Shoppers whom a model has never seen: what is known of each, and what it should find. Rows are those of the model.
 * Nobody is among them who has nothing to be found.
 */
public final class Cohort {

    private final List<Member> members;

    private Cohort(List<Member> members) {
        this.members = List.copyOf(members);
    }

    /** A shopper by name; both lists ascend and have nothing in common. */
    public static final class Member {
        private final String name;
        private final int[] known;
        private final int[] wanted;

        Member(String name, int[] known, int[] wanted) {
            this.name = Objects.requireNonNull(name, "name");
            this.known = known;
            this.wanted = wanted;
        }

        public String name() {
            return name;
        }

        /** Rows; the caller leaves them as they are. */
        public int[] known() {
            return known;
        }

        /** Rows; the caller leaves them as they are. */
        public int[] wanted() {
            return wanted;
        }
    }

    /** Gathers shoppers one by one. */
    public static final class Builder {
        private final List<Member> members = new ArrayList<>();

        /** What is known need not be found; a shopper without anything to find is left out. */
        public Builder add(String name, int[] known, int[] wanted) {
            var sorted = known.clone();
            Arrays.sort(sorted);
            var left = Arrays.stream(wanted)
                    .filter(row -> Arrays.binarySearch(sorted, row) < 0)
                    .sorted()
                    .toArray();
            if (left.length > 0) {
                members.add(new Member(name, sorted, left));
            }
            return this;
        }

        public Cohort build() {
            return new Cohort(members);
        }
    }

    /**
     * Of shoppers of a matrix, of each of whose items every fifth is hidden by chance; who has fewer than 5 is left
     * out.
     */
    public static Cohort hiding(TasteMatrix tastes, int[] shoppers, RandomGenerator dice) {
        var builder = new Builder();
        for (var shopper : shoppers) {
            var rows = tastes.taste(shopper).clone();
            if (rows.length >= 5) {
                shuffle(rows, rows.length, dice);
                var hidden = rows.length / 5;
                builder.add(
                        Integer.toString(shopper),
                        Arrays.copyOfRange(rows, hidden, rows.length),
                        Arrays.copyOf(rows, hidden));
            }
        }
        return builder.build();
    }

    public List<Member> members() {
        return members;
    }

    public int size() {
        return members.size();
    }

    /** Those of whom so much is known. */
    List<Member> ofLength(VisitLength length) {
        return members.stream()
                .filter(member -> VisitLength.of(member.known.length) == length)
                .toList();
    }

    static Cohort of(List<Member> members) {
        return new Cohort(members);
    }

    /** The same shoppers in an equal order, one cohort after the other. */
    public Cohort and(Cohort others) {
        var all = new ArrayList<>(members);
        all.addAll(others.members);
        return new Cohort(all);
    }

    /**
     * A visit of few items: of what is known only {@code count} items are, all else is to be found. Which ones is told
     * by the digest of seed, shopper and item, so that everybody reveals the same without a list; what a shorter visit
     * reveals a longer one does, too.
     */
    public Cohort revealing(int count, long seed, TasteMatrix tastes) {
        var builder = new Builder();
        for (var member : members) {
            var byDigest = new TreeMap<String, Integer>();
            for (var row : member.known) {
                byDigest.put(
                        digest(seed + "\t" + member.name + "\t"
                                + tastes.item(row).value()),
                        row);
            }
            var order = byDigest.values().stream().mapToInt(Integer::intValue).toArray();
            var known = Math.min(count, order.length);
            var rest = Arrays.copyOfRange(order, known, order.length + member.wanted.length);
            System.arraycopy(member.wanted, 0, rest, order.length - known, member.wanted.length);
            builder.add(member.name, Arrays.copyOf(order, known), rest);
        }
        return builder.build();
    }

    private static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The first {@code size} of them. */
    static void shuffle(int[] rows, int size, RandomGenerator dice) {
        for (var i = size - 1; i > 0; i--) {
            var other = dice.nextInt(i + 1);
            var row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
        }
    }
}
