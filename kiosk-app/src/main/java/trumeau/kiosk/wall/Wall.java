package trumeau.kiosk.wall;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import trumeau.kiosk.wiring.StateSink;
import trumeau.vision.frame.Timing;

/** The store wall of a demo: starts, stops and shows the minute. In an app that serves a store it is shut. */
@ApplicationScoped
public class Wall implements StateSink {

    /** No shorter: what is done takes its time. */
    public static final Duration SHORTEST = Duration.ofSeconds(15);

    public static final Duration LONGEST = Duration.ofMinutes(10);

    private final Stage stage;
    private final Syncing syncing;
    private final Director director;

    @Inject
    Wall(Stage stage, Acts acts, InstantSource clock, Timing.Ticker ticker) {
        this.stage = stage;
        this.syncing = acts.syncing();
        var timing = new Timing(clock, ticker, pause -> Thread.sleep(pause.toMillis()));
        this.director = new Director(acts.plays(new Patience(timing)), new Mended(), timing);
    }

    /** How each act is played. */
    @Dependent
    record Acts(SeeingPlays seeing, NetworkPlays network, PeoplePlays people, Syncing syncing) {

        @Inject
        Acts {
            Objects.requireNonNull(seeing, "seeing");
            Objects.requireNonNull(network, "network");
            Objects.requireNonNull(people, "people");
            Objects.requireNonNull(syncing, "syncing");
        }

        Map<Act, Play> plays(Patience patience) {
            return Map.of(
                    Act.GARMENT, (part, telling) -> seeing.garment(part, telling, patience),
                    Act.UNSURE, (part, telling) -> seeing.unsure(part, telling, patience),
                    Act.NO_GARMENT, (part, telling) -> seeing.noGarment(part, telling, patience),
                    Act.CUT, (part, telling) -> network.cut(part, telling, patience),
                    Act.PRICE, (part, telling) -> network.price(part, telling, patience),
                    Act.TAMPER, (part, telling) -> network.tamper(part, telling, patience),
                    Act.REQUEST, (part, telling) -> people.request(part, telling, patience),
                    Act.GOODBYE, (part, telling) -> people.goodbye(part, telling, patience));
        }
    }

    /** Whether this app is a demo; otherwise there is no wall. */
    public boolean isOpen() {
        return stage.isSet();
    }

    /**
     * Plays the programme in about this time; does nothing while it is played.
     *
     * @throws IllegalArgumentException when the time is shorter than {@link #SHORTEST} or longer than {@link #LONGEST}
     * @throws IllegalStateException when the wall is not open
     */
    public void start(Duration whole) {
        if (!isOpen()) {
            throw new IllegalStateException("this app is no demo");
        }
        if (whole.compareTo(SHORTEST) < 0 || whole.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "the wall takes " + SHORTEST.toSeconds() + " to " + LONGEST.toSeconds() + " s, not " + whole);
        }
        director.start(programme().lasting(whole));
    }

    /** Stops, and comes back when everything is mended. */
    public void stop() {
        director.close();
    }

    public WallView view() {
        return new WallView(stage.hasCast(), director.view(programme()));
    }

    @Override
    public void stopping() {
        director.close();
    }

    /** How long the usual programme takes. */
    public Duration usually() {
        return programme().lasts();
    }

    private Programme programme() {
        return stage.hasCast() ? Programme.minute() : Programme.minute().withoutCast();
    }

    /** A device that was cut off or cheated learns at once that all is well again. */
    private final class Mended implements Director.Mending {

        @Override
        public void mend() {
            if (stage.mend()) {
                syncing.nudge();
            }
        }

        @Override
        public void leave() {
            stage.leave();
        }
    }

    /**
     * What the wall shows.
     *
     * @param cast whether the camera is told what to see; otherwise acts before it are left out
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record WallView(boolean cast, PerformanceView performance) {

        public WallView {
            Objects.requireNonNull(performance, "performance");
        }
    }
}
