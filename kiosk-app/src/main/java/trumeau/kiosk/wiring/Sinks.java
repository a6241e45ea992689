package trumeau.kiosk.wiring;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Everybody who wants to be told. */
@ApplicationScoped
public class Sinks {

    private final List<SceneSink> scenes;
    private final List<StateSink> states;

    @Inject
    public Sinks(@All List<SceneSink> scenes, @All List<StateSink> states) {
        this.scenes = List.copyOf(scenes);
        this.states = List.copyOf(states);
    }

    List<SceneSink> scenes() {
        return scenes;
    }

    List<StateSink> states() {
        return states;
    }
}
