package trumeau.kiosk.wiring;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import trumeau.kiosk.session.Choices;
import trumeau.vision.frame.Frame;
import trumeau.vision.track.Scene;

/** Everybody who wants to be told, what is wanted, and what the shopper has said of what is told. */
@ApplicationScoped
public class Sinks {

    private final Choices choices;
    private final List<SceneSink> scenes;
    private final List<StateSink> states;
    private final List<MirrorWatch> mirrors;

    @Inject
    public Sinks(
            Choices choices, @All List<SceneSink> scenes, @All List<StateSink> states, @All List<MirrorWatch> mirrors) {
        this.mirrors = List.copyOf(mirrors);
        this.choices = choices;
        this.scenes = List.copyOf(scenes);
        this.states = List.copyOf(states);
    }

    List<SceneSink> scenes() {
        return scenes;
    }

    /** Whether what people wear is to be seen, not what they hold. */
    boolean wantWorn() {
        return mirrors.stream().anyMatch(MirrorWatch::mirrorIsOpen);
    }

    /** Tells a scene as the shopper says it is. */
    void tell(Frame frame, Scene scene, Duration processing) {
        var said = choices.said(scene);
        scenes.forEach(sink -> sink.onScene(frame, said, processing));
    }

    List<StateSink> states() {
        return states;
    }
}
