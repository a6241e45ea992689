package trumeau.kiosk.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import trumeau.kiosk.settings.SelfHealing.Ending;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Mounting.Mirroring;
import trumeau.vision.frame.Rotation;

/** Reads texts into values and remembers what is wrong with each. */
final class SettingsReader {

    private final List<String> wrong = new ArrayList<>();

    <T> Optional<T> read(String key, String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text.strip()));
        } catch (IllegalArgumentException e) {
            wrong.add(key + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    <T> Optional<T> readIfThere(String key, Optional<String> text, Function<String, T> parse) {
        return text.filter(value -> !value.isBlank()).flatMap(value -> read(key, value, parse));
    }

    void complain(String key, String what) {
        wrong.add(key + ": " + what);
    }

    void throwIfAnyIsWrong() {
        if (!wrong.isEmpty()) {
            throw new SettingsException(wrong);
        }
    }

    static Path folder(String text) {
        try {
            if (!text.isEmpty()) {
                return Path.of(text).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no path: " + e.getReason(), e);
        }
        throw new IllegalArgumentException("must be a path, not empty");
    }

    static String program(String text) {
        if (!text.matches("/?[\\w.+-]+(/[\\w.+-]+)*")) {
            throw new IllegalArgumentException("must be a path or the name of a program, not \"" + text + "\"");
        }
        return text;
    }

    static String token(String text) {
        if (!text.matches("[A-Za-z0-9._~-]{24,200}")) {
            throw new IllegalArgumentException("must be 24 to 200 letters, digits and . _ ~ -");
        }
        return text;
    }

    static Rotation rotation(String text) {
        return Rotation.ofDegrees(number(text, "0, 90, 180 or 270"));
    }

    static Mirroring mirroring(String text) {
        return switch (text) {
            case "true" -> Mirroring.MIRRORED;
            case "false" -> Mirroring.PLAIN;
            default -> throw new IllegalArgumentException("must be true or false, not \"" + text + "\"");
        };
    }

    static Box crop(String text) {
        try {
            var parts = Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .map(Double::valueOf)
                    .toList();
            if (parts.size() == 4) {
                return new Box(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(cropWords(text), e);
        }
        throw new IllegalArgumentException(cropWords(text));
    }

    static Ending ending(String text) {
        return switch (text) {
            case "on" -> Ending.MAY_END;
            case "off" -> Ending.STAYS;
            default -> throw new IllegalArgumentException("must be on or off, not \"" + text + "\"");
        };
    }

    static Duration interval(String text) {
        return duration(text, "PT10S", "PT24H");
    }

    static Duration screenLimit(String text) {
        return duration(text, "PT2S", "PT60S");
    }

    private static Duration duration(String text, String shortest, String longest) {
        Duration duration;
        try {
            duration = Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a duration like PT1H or PT90S, not \"" + text + "\"", e);
        }
        if (duration.compareTo(Duration.parse(shortest)) < 0 || duration.compareTo(Duration.parse(longest)) > 0) {
            throw new IllegalArgumentException("must lie in " + shortest + ".." + longest + ", not " + text);
        }
        return duration;
    }

    private static String cropWords(String text) {
        return "must be x,y,width,height like 0.1,0,0.8,1, not \"" + text + "\"";
    }

    private static int number(String text, String allowed) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be " + allowed + ", not \"" + text + "\"", e);
        }
    }
}
