package trumeau.kiosk.feed;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A feed's file with its encoding.
 *
 * @param guessed whether neither the file nor anybody said it, and it is no UTF-8
 */
record FeedText(Path file, Charset charset, boolean guessed) {

    /** What spreadsheets of western systems write when they don't write UTF-8. */
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int HEAD = 512;
    private static final Pattern DECLARED = Pattern.compile("^\\W*<\\?xml[^>]*encoding=[\"']([\\w.:-]+)[\"']");

    /**
     * Finds the encoding: the one that was named, of a byte order mark, of an XML declaration, UTF-8 where all is
     * UTF-8, else Windows-1252.
     */
    static FeedText of(Path file, Optional<Charset> named) throws IOException {
        if (named.isPresent()) {
            return new FeedText(file, named.get(), false);
        }
        var head = head(file);
        if (isAt(head, 0xFF, 0xFE) || isAt(head, 0xFE, 0xFF)) {
            return new FeedText(file, StandardCharsets.UTF_16, false);
        }
        var declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (declared.find() && !declared.group(1).equalsIgnoreCase("utf-8")) {
            return new FeedText(file, charset(declared.group(1)), false);
        }
        return isUtf8(file)
                ? new FeedText(file, StandardCharsets.UTF_8, false)
                : new FeedText(file, WINDOWS_1252, true);
    }

    /** The text from its beginning, without a byte order mark; whoever opens it closes it. */
    Reader open() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != 0xFEFF) {
            reader.reset();
        }
        return reader;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the file says it is written in \"" + name + "\", which isn't known", e);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return bytes.readNBytes(HEAD);
        }
    }

    private static boolean isAt(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
