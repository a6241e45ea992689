package trumeau.kiosk.speech;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import trumeau.kiosk.speech.SpeechException.Reason;
import trumeau.vision.frame.Timing;

/**
 * The program espeak-ng, a process for each saying: fixed arguments, the text by its standard input, no shell, nothing
 * written to a file. Any thread; each call waits for its own process.
 */
public final class EspeakNg {

    /** The name that is looked for unless an operator names another. */
    public static final String PROGRAM = "espeak-ng";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int WORDS_PER_MINUTE = 165;
    private static final int LARGEST = 4 << 20;
    private static final long BLINK_MILLIS = 3;

    /** All that the program learns of this process' environment, which may hold a PIN. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "LANG", "LC_ALL", "ESPEAK_DATA_PATH");

    private final String program;
    private final Timing.Ticker ticker;
    private final Duration patience;

    /** @param program a path, or a name that is looked for in {@code PATH} */
    public EspeakNg(String program, Timing.Ticker ticker) {
        this(program, ticker, PATIENCE);
    }

    EspeakNg(String program, Timing.Ticker ticker, Duration patience) {
        this.program = Objects.requireNonNull(program, "program");
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        this.patience = Objects.requireNonNull(patience, "patience");
    }

    /** Where a program lies; empty when it can't be run. */
    public static Optional<Path> find(String program) {
        if (program.contains(File.separator)) {
            return Optional.of(Path.of(program)).filter(Files::isExecutable);
        }
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Says it into a WAV file in memory.
     *
     * @throws SpeechException when the program is absent, fails, or takes longer than five seconds
     */
    byte[] say(Saying saying) {
        var path = find(program)
                .orElseThrow(() -> new SpeechException(
                        Reason.ABSENT, program + " isn't there; run: sudo apt-get install espeak-ng"));
        try {
            var process = start(path, saying.tongue());
            try {
                return Wav.whole(heard(process, saying.text()));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new SpeechException(Reason.FAILED, path + " can't be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechException(Reason.FAILED, path + " was not waited for", e);
        }
    }

    private static Process start(Path path, Tongue tongue) throws IOException {
        var command = List.of(
                path.toString(),
                "-v",
                tongue.voice(),
                "-s",
                Integer.toString(WORDS_PER_MINUTE),
                "-b",
                "1",
                "--stdin",
                "--stdout");
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return builder.start();
    }

    /** The text is shorter than a pipe is, so that writing it waits for nobody. */
    private byte[] heard(Process process, String text) throws IOException, InterruptedException {
        try (var in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // it ended before it was told what to say; what it gave so far says why
        }
        var start = ticker.elapsed();
        var out = process.getInputStream();
        var heard = new ByteArrayOutputStream();
        while (!process.waitFor(BLINK_MILLIS, TimeUnit.MILLISECONDS)) {
            heard.write(out.readNBytes(out.available()));
            if (heard.size() > LARGEST || ticker.elapsed().minus(start).compareTo(patience) > 0) {
                throw new SpeechException(Reason.FAILED, program + " came to no end within " + patience);
            }
        }
        heard.write(out.readNBytes(LARGEST));
        return heard.toByteArray();
    }
}
