package trumeau.kiosk.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A price as feeds write it: {@code 39.90 EUR}, {@code 39,90 €}, {@code US$ 1,299.00}.
 *
 * @param currency three letters, where one is written
 */
record PriceText(BigDecimal amount, Optional<String> currency) {

    private static final int LONGEST = 40;
    private static final Pattern WRITTEN = Pattern.compile("([^\\d.,\\s-]*)\\s*(-?[\\d.,'’ ]*\\d)\\s*([^\\d.,\\s-]*)");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /** Signs that several currencies share; the store's own is meant where it is among them. */
    private static final Map<String, Set<String>> SIGNS = Map.of(
            "€", Set.of("EUR"),
            "£", Set.of("GBP"),
            "$", Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "CLP", "COP", "ARS"),
            "US$", Set.of("USD"),
            "¥", Set.of("JPY", "CNY"),
            "￥", Set.of("CNY", "JPY"),
            "元", Set.of("CNY"));

    /**
     * Reads a price.
     *
     * @param store the store's currency, which decides how many decimals there are
     * @return empty when it is no price, or could be two: {@code 1.299} is a thousand here and one and a bit there
     */
    static Optional<PriceText> of(String text, String store) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var written = WRITTEN.matcher(
                text.replace('\u00A0', ' ').replace('\u202F', ' ').strip());
        if (!written.matches()
                || (!written.group(1).isEmpty() && !written.group(3).isEmpty())) {
            return Optional.empty();
        }
        var sign = written.group(1) + written.group(3);
        var currency = sign.isEmpty() ? Optional.<String>empty() : currency(sign, store);
        if (!sign.isEmpty() && currency.isEmpty()) {
            return Optional.empty();
        }
        var decimals = Math.max(0, Currency.getInstance(store).getDefaultFractionDigits());
        return amount(written.group(2).replaceAll("['’ ]", ""), decimals).map(value -> new PriceText(value, currency));
    }

    private static Optional<String> currency(String sign, String store) {
        var among = SIGNS.getOrDefault(sign, Set.of());
        if (!among.isEmpty()) {
            return Optional.of(
                    among.contains(store)
                            ? store
                            : among.stream().sorted().findFirst().orElseThrow());
        }
        return Optional.of(sign.toUpperCase(Locale.ROOT))
                .filter(code -> CODE.matcher(code).matches());
    }

    private static Optional<BigDecimal> amount(String number, int decimals) {
        var mark = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        if (mark < 0) {
            return exact(number, decimals);
        }
        var whole = number.substring(0, mark);
        var after = number.substring(mark + 1);
        var thousands = number.charAt(mark) == '.' ? "," : ".";
        var repeated = whole.indexOf(number.charAt(mark)) >= 0;
        if (repeated || (after.length() == 3 && decimals != 3)) {
            var sure = repeated || decimals == 0;
            return sure && !whole.contains(thousands) && grouped(number, number.charAt(mark))
                    ? exact(number.replaceAll("[.,]", ""), decimals)
                    : Optional.empty();
        }
        return grouped(whole, thousands.charAt(0))
                ? exact(whole.replace(thousands, "") + "." + after, decimals)
                : Optional.empty();
    }

    /** Whether each mark of thousands stands before three digits. */
    private static boolean grouped(String number, char mark) {
        return number.indexOf(mark) < 0
                || number.matches("-?\\d{1,3}(" + Pattern.quote(String.valueOf(mark)) + "\\d{3})+");
    }

    /** With the currency's decimals; more are right only when they are zeros. */
    private static Optional<BigDecimal> exact(String digits, int decimals) {
        if (!digits.matches("-?\\d{1,12}([.]\\d{1,6})?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(digits).setScale(decimals, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
