package trumeau.kiosk.speech;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import trumeau.kiosk.settings.KioskSettings;
import trumeau.kiosk.speech.SpeechException.Reason;
import trumeau.vision.frame.Timing;

/** Says what the pages ask, at most two at once and at a pace that keeps the machine free to see. Any thread. */
@ApplicationScoped
public class Speaker {

    private static final int AT_ONCE = 2;

    private final EspeakNg voice;
    private final SpeechPace pace;
    private final Semaphore places = new Semaphore(AT_ONCE);

    @Inject
    public Speaker(KioskSettings settings, Timing.Ticker ticker) {
        this(new EspeakNg(settings.speechProgram().strip(), ticker), new SpeechPace(ticker));
    }

    Speaker(EspeakNg voice, SpeechPace pace) {
        this.voice = voice;
        this.pace = pace;
    }

    /**
     * The saying as a WAV file.
     *
     * @throws SpeechException when there is no voice, it fails, or more is asked than may be
     */
    public byte[] say(Saying saying) {
        if (!pace.admits() || !places.tryAcquire()) {
            throw new SpeechException(Reason.BUSY, "more is to be said than can be; ask again in a second");
        }
        try {
            return voice.say(saying);
        } finally {
            places.release();
        }
    }
}
