package trumeau.kiosk.feed;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as shoppers may see it: without markup, scripts, marks of direction, control characters and formulas.
 *
 * @param text in one line, at most 300 characters; may be empty
 * @param found what had to be taken out
 */
record PlainText(String text, Set<Problem> found) {

    private static final int LONGEST = 300;
    private static final int DEEPEST = 3;
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"),
            Map.entry("aacute", "á"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("iacute", "í"),
            Map.entry("oacute", "ó"),
            Map.entry("uacute", "ú"),
            Map.entry("ntilde", "ñ"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("rsquo", "’"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"));

    /** Cleans a text of any origin. */
    static PlainText of(String raw) {
        var found = EnumSet.noneOf(Problem.class);
        var text = raw;
        for (var depth = 0; depth < DEEPEST; depth++) { // markup may be written as entities, and these again
            var bare = withoutMarkup(unescaped(text), found);
            if (bare.equals(text)) {
                break;
            }
            text = bare;
        }
        text = readable(text, found);
        while (!text.isEmpty() && Letters.FORMULA.indexOf(text.charAt(0)) >= 0) {
            found.add(Problem.TEXT_FORMULA);
            text = text.substring(1).strip();
        }
        if (text.length() > LONGEST) {
            found.add(Problem.TEXT_LONG);
            text = text.substring(
                            0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))))
                    .strip();
        }
        return new PlainText(text, found);
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(PlainText::character);
    }

    private static String character(MatchResult entity) {
        var name = entity.group(1);
        if (!name.startsWith("#")) {
            return Matcher.quoteReplacement(NAMED.getOrDefault(name, entity.group()));
        }
        var hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        var code = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) ? Matcher.quoteReplacement(Character.toString(code)) : "\uFFFD";
    }

    /** Each tag becomes a blank; of scripts and styles nothing stays. */
    private static String withoutMarkup(String text, Set<Problem> found) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        var bare = new StringBuilder(text.length());
        var at = 0;
        while (at < text.length()) {
            if (!beginsTag(text, at)) {
                bare.append(text.charAt(at++));
                continue;
            }
            var script = isOne(text, at, "<script");
            found.add(script ? Problem.TEXT_SCRIPT : Problem.TEXT_MARKUP);
            var from = script || isOne(text, at, "<style") ? closing(text, at) : at;
            var end = text.indexOf('>', from);
            at = end < 0 ? text.length() : end + 1;
            bare.append(' ');
        }
        return bare.toString();
    }

    private static boolean beginsTag(String text, int at) {
        if (text.charAt(at) != '<' || at + 1 >= text.length()) {
            return false;
        }
        var next = text.charAt(at + 1);
        return next == '/' || next == '!' || next == '?' || (next < 0x80 && Character.isLetter(next));
    }

    private static boolean isOne(String text, int at, String tag) {
        return text.regionMatches(true, at, tag, 0, tag.length());
    }

    /** Where the closing tag of a script or style begins; the text's end where there is none. */
    private static int closing(String text, int at) {
        var name = isOne(text, at, "<script") ? "</script" : "</style";
        var close = text.toLowerCase(Locale.ROOT).indexOf(name, at);
        return close < 0 ? text.length() : close;
    }

    private static String readable(String text, Set<Problem> found) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Letters.turnsDirection(c)) {
                found.add(Problem.TEXT_DIRECTION);
            } else if (Letters.isUnreadable(c)) {
                found.add(Problem.TEXT_UNREADABLE);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                clean.append(' ');
            } else if (!Letters.isInvisible(c)) {
                clean.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(clean, Normalizer.Form.NFC)
                .replaceAll(" +", " ")
                .strip();
    }
}
