package trumeau.recommender.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Orders sizes as a rail does: letters from small to large, then numbers by their value, then the rest by its text. */
public final class SizeOrder implements Comparator<String> {

    private static final List<String> LETTERS =
            List.of("XXXS", "XXS", "XS", "S", "S/M", "M", "M/L", "L", "L/XL", "XL", "XXL", "XXXL", "4XL", "5XL");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");
    private static final Comparator<String> ORDER = Comparator.comparingInt(SizeOrder::kind)
            .thenComparingInt(SizeOrder::letters)
            .thenComparingDouble(SizeOrder::number)
            .thenComparing(Comparator.naturalOrder());

    @Override
    public int compare(String left, String right) {
        return ORDER.compare(left, right);
    }

    private static int kind(String size) {
        if (letters(size) >= 0) {
            return 0;
        }
        return NUMBER.matcher(size).matches() ? 1 : 2;
    }

    private static int letters(String size) {
        return LETTERS.indexOf(size.toUpperCase(Locale.ROOT));
    }

    private static double number(String size) {
        return NUMBER.matcher(size).matches() ? Double.parseDouble(size) : 0;
    }
}
