package trumeau.kiosk.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trumeau.kiosk.speech.SpeechException.Reason;
import trumeau.vision.frame.Timing;

class SpeakerTest {

    /** A header as espeak-ng writes it into a pipe, its lengths guessed, and then what it was given to say. */
    private static final String ECHO =
            """
            #!/bin/sh
            printf 'RIFF\\044\\360\\377\\177WAVEfmt \\020\\0\\0\\0\\001\\0\\001\\0\\042V\\0\\0D\\254\\0\\0\\002\\0\\020\\0data\\0\\360\\377\\177'
            printf '%s|' "$@"
            cat
            env | grep -c TRUMEAU
            """;

    private static final Path WORDS = Path.of("src/main/web/src/i18n/heard.ts");

    @TempDir
    Path folder;

    private final AtomicReference<Duration> now = new AtomicReference<>(Duration.ZERO);

    @Test
    void theTextGoesInByStandardInputAndTheArgumentsAreFixed() throws Exception {
        var wav = speaker(ECHO).say(new Saying(Tongue.CHINESE, "衬衫; $(reboot) -v"));

        assertThat(heard(wav)).isEqualTo("-v|cmn|-s|165|-b|1|--stdin|--stdout|衬衫; $(reboot) -v0\n");
    }

    @Test
    void theSoundHasItsTrueLength() throws Exception {
        var wav = speaker(ECHO).say(new Saying(Tongue.ENGLISH, "a shirt"));

        assertThat(sound(wav).getFrameLength()).isEqualTo((wav.length - 44) / 2);
    }

    @Test
    void whatAVoiceCouldTakeForACommandIsTakenOut() {
        assertThat(new Saying(Tongue.ENGLISH, "a\u0000b\u202e[[c]]").text()).isEqualTo("a b  c ");
    }

    @Test
    void aProgramThatIsntThereSaysWhatToInstall() {
        assertThatThrownBy(() -> new Speaker(voice("/no/such/voice"), pace()).say(new Saying(Tongue.GERMAN, "Hemd")))
                .hasMessageContaining("apt-get install espeak-ng")
                .satisfies(e -> assertThat(((SpeechException) e).reason()).isEqualTo(Reason.ABSENT));
    }

    @Test
    void aProgramThatGivesNoSoundOrNoEndFails() throws IOException {
        assertThatThrownBy(() -> speaker("#!/bin/sh\necho no such voice\n").say(new Saying(Tongue.GERMAN, "Hemd")))
                .hasMessageContaining("no sound");
        var endless = new EspeakNg(
                program("#!/bin/sh\nexec sleep 60\n"), Timing.system().ticker(), Duration.ofMillis(50));
        assertThatThrownBy(() -> endless.say(new Saying(Tongue.GERMAN, "Hemd"))).hasMessageContaining("no end");
    }

    @Test
    void keysThatArePressedFasterThanAnybodyListensAreTurnedAway() throws IOException {
        var speaker = speaker(ECHO);
        for (var i = 0; i < 30; i++) {
            assertThat(speaker.say(new Saying(Tongue.ENGLISH, "key"))).isNotEmpty();
        }
        assertThatThrownBy(() -> speaker.say(new Saying(Tongue.ENGLISH, "key")))
                .satisfies(e -> assertThat(((SpeechException) e).reason()).isEqualTo(Reason.BUSY));
        now.set(Duration.ofMillis(125));
        assertThat(speaker.say(new Saying(Tongue.ENGLISH, "key"))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void everyLanguageIsSpokenByTheRealProgram(Tongue tongue) throws Exception {
        Assumptions.assumeTrue(EspeakNg.find(EspeakNg.PROGRAM).isPresent(), "no espeak-ng in PATH");
        var wav = new Speaker(voice(EspeakNg.PROGRAM), pace()).say(new Saying(tongue, "Hello, 衬衫, قميص, 39.90"));

        assertThat(seconds(wav)).isBetween(0.7f, 15f);
    }

    /** What sounds by itself must be over in 3 s (EN 301 549, 5.1.3.10); the first Tab's hint is all that does. */
    @ParameterizedTest
    @EnumSource(Tongue.class)
    void theHintThatNobodyAskedForIsOverInThreeSeconds(Tongue tongue) throws Exception {
        Assumptions.assumeTrue(EspeakNg.find(EspeakNg.PROGRAM).isPresent(), "no espeak-ng in PATH");
        var wav = new Speaker(voice(EspeakNg.PROGRAM), pace()).say(new Saying(tongue, hint(tongue)));

        assertThat(seconds(wav)).isBetween(0.5f, 3f);
    }

    /** As the pages have it. */
    private static String hint(Tongue tongue) throws IOException {
        return Pattern.compile("\\b([a-z]{2})(?: =|:) \\{\\s+hint: '([^']+)'")
                .matcher(Files.readString(WORDS))
                .results()
                .filter(found -> Tongue.of(found.group(1)).orElseThrow() == tongue)
                .map(found -> found.group(2))
                .findFirst()
                .orElseThrow();
    }

    private static float seconds(byte[] wav) throws IOException, UnsupportedAudioFileException {
        var sound = sound(wav);
        return sound.getFrameLength() / sound.getFormat().getFrameRate();
    }

    private Speaker speaker(String script) throws IOException {
        return new Speaker(voice(program(script)), pace());
    }

    private EspeakNg voice(String program) {
        return new EspeakNg(program, Timing.system().ticker());
    }

    private SpeechPace pace() {
        return new SpeechPace(now::get);
    }

    private String program(String script) throws IOException {
        var file = folder.resolve("voice");
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    private static javax.sound.sampled.AudioInputStream sound(byte[] wav)
            throws IOException, UnsupportedAudioFileException {
        return AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav));
    }

    private static String heard(byte[] wav) {
        return new String(wav, 44, wav.length - 44, java.nio.charset.StandardCharsets.UTF_8);
    }
}
