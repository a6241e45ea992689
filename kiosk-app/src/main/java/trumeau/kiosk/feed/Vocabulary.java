package trumeau.kiosk.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stores' words in English, German, Spanish and Chinese for our codes; they lie in {@code words.txt} beside this class.
 * Not thread-safe: it remembers what it was asked.
 */
final class Vocabulary {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int REMEMBERED = 20_000;

    private final Map<Kind, List<Word>> words = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Optional<String>>> asked = new EnumMap<>(Kind.class);

    private Vocabulary() {}

    /** What a word is about. */
    enum Kind {
        CATEGORY,
        COLOUR,
        PATTERN,
        DEPARTMENT,
        OPTION,
        AVAILABILITY
    }

    /** The words that come with Trumeau. */
    static Vocabulary shipped() {
        var vocabulary = new Vocabulary();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream("words.txt"), "words.txt"),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(vocabulary::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vocabulary;
    }

    /**
     * The code of a text: the last of the words in it, which is the noun in English, German and Chinese (a shirt dress
     * is a dress), in Spanish the first.
     */
    Optional<String> code(Kind kind, String text) {
        var known = asked.computeIfAbsent(kind, any -> new HashMap<>());
        var answer = known.get(text);
        if (answer == null) {
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            answer = find(kind, folded(text));
            known.put(text, answer);
        }
        return answer;
    }

    private Optional<String> find(Kind kind, String text) {
        var hits = words.getOrDefault(kind, List.of()).stream()
                .map(word -> word.in(text))
                .flatMap(Optional::stream)
                .toList();
        var last = hits.stream().max(Comparator.comparingInt(Hit::end).thenComparingInt(Hit::length));
        var found = last.filter(hit -> hit.word().language().equals("es"))
                .flatMap(spanish -> hits.stream()
                        .filter(hit -> hit.word().language().equals("es"))
                        .min(Comparator.comparingInt(Hit::start).thenComparing(Hit::length, Comparator.reverseOrder())))
                .or(() -> last);
        return found.map(hit -> hit.word().code());
    }

    private void learn(String line) {
        var parts = line.split(";", 4);
        var kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        for (var text : parts[3].split("\\|", -1)) {
            words.computeIfAbsent(kind, any -> new ArrayList<>())
                    .add(new Word(folded(text).strip(), parts[1], parts[2]));
        }
    }

    /** Small letters and digits without accents, one blank between words and at both ends. */
    private static String folded(String text) {
        var small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var bare =
                MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        return " " + OTHER.matcher(bare.replace("ß", "ss")).replaceAll(" ").strip() + " ";
    }

    private record Hit(Word word, int start, int end) {

        int length() {
            return end - start;
        }
    }

    private record Word(String text, String code, String language) {

        private static final int SHORTEST_IN_COMPOUND = 4;

        Optional<Hit> in(String folded) {
            var first = language.equals("es");
            var wanted = needle();
            var at = first ? folded.indexOf(wanted) : folded.lastIndexOf(wanted);
            if (at < 0) {
                return Optional.empty();
            }
            var start = wanted.startsWith(" ") ? at + 1 : at;
            return Optional.of(new Hit(this, start, start + text.length()));
        }

        private String needle() {
            var inCompound = language.equals("de") && text.length() >= SHORTEST_IN_COMPOUND;
            return language.equals("zh") ? text : (inCompound ? "" : " ") + text + " ";
        }
    }
}
