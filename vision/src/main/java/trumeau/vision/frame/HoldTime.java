package trumeau.vision.frame;

import java.time.Duration;
import java.util.regex.Pattern;

/** How long a photo is held, as an operator writes it: {@code 3s}, {@code 500ms}, {@code 1m}. */
final class HoldTime {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(ms|s|m)");

    private HoldTime() {}

    static Duration parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("hold must be a time as 3s, 500ms or 1m, not \"" + text + "\"");
        }
        var amount = Long.parseLong(matcher.group(1));
        var unit = matcher.group(2);
        return "ms".equals(unit)
                ? Duration.ofMillis(amount)
                : Duration.ofSeconds("m".equals(unit) ? amount * 60 : amount);
    }
}
