package trumeau.recommender.rating;

/** The lowest and the highest rating that can be given. */
public record Scale(double lowest, double highest) {

    public Scale {
        if (!(Double.isFinite(lowest) && Double.isFinite(highest) && lowest <= highest)) {
            throw new IllegalArgumentException(
                    "a scale is a lowest and a highest rating, as 1,5, not " + lowest + "," + highest);
        }
    }

    /** Reads {@code 1,5}. */
    public static Scale parse(String text) {
        var ends = text.split(",", -1);
        try {
            if (ends.length == 2) {
                return new Scale(Double.parseDouble(ends[0].strip()), Double.parseDouble(ends[1].strip()));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(unreadable(text), e);
        }
        throw new IllegalArgumentException(unreadable(text));
    }

    public boolean contains(double rating) {
        return rating >= lowest && rating <= highest;
    }

    /** The rating, or the end of the scale that it lies beyond. */
    public double clip(double rating) {
        return Math.max(lowest, Math.min(highest, rating));
    }

    @Override
    public String toString() {
        return plain(lowest) + "," + plain(highest);
    }

    private static String plain(double rating) {
        return rating == Math.rint(rating) ? Long.toString((long) rating) : Double.toString(rating);
    }

    private static String unreadable(String text) {
        return "a scale is a lowest and a highest rating, as 1,5, not \"" + text + "\"";
    }
}
