package trumeau.kiosk.wall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.wall.PerformanceView.PartView;
import trumeau.kiosk.wall.PerformanceView.State;
import trumeau.vision.frame.Timing.Ticker;

/** What has come of a programme so far. Any thread. */
final class Performance {

    private final Programme programme;
    private final Ticker ticker;
    private final Map<Act, Played> played = new EnumMap<>(Act.class);
    private State state = State.WAITING;
    private Duration begun = Duration.ZERO;
    private @Nullable Duration ended;

    Performance(Programme programme, Ticker ticker) {
        this.programme = programme;
        this.ticker = ticker;
    }

    Programme programme() {
        return programme;
    }

    synchronized void begin() {
        state = State.PLAYING;
        begun = ticker.elapsed();
    }

    synchronized void end(State how) {
        state = how;
        ended = ticker.elapsed();
        played.values().stream()
                .filter(act -> act.state == State.PLAYING)
                .forEach(act -> act.end(how, ticker.elapsed()));
    }

    synchronized boolean isPlaying() {
        return state == State.PLAYING;
    }

    synchronized void begin(Act act) {
        played.put(act, new Played(ticker.elapsed()));
    }

    synchronized void end(Act act, State how) {
        of(act).end(how, ticker.elapsed());
    }

    synchronized void tell(Act act, Fact fact) {
        of(act).facts.add(fact);
    }

    private Played of(Act act) {
        return Objects.requireNonNull(played.get(act), "an act that has begun");
    }

    synchronized PerformanceView view() {
        var until = Optional.ofNullable(ended).orElseGet(ticker::elapsed);
        var elapsed = state == State.WAITING ? Duration.ZERO : until.minus(begun);
        var parts = programme.parts().stream().map(this::view).toList();
        return new PerformanceView(state, programme.lasts().toMillis(), elapsed.toMillis(), parts);
    }

    private PartView view(Programme.Part part) {
        var act = Optional.ofNullable(played.get(part.act()));
        return new PartView(
                part.act(),
                part.lasts().toMillis(),
                act.map(each -> each.state).orElse(State.WAITING),
                act.map(each -> each.took(ticker.elapsed()).toMillis()),
                act.map(each -> each.facts).orElse(List.of()));
    }

    /** An act that has begun. */
    private static final class Played {

        private final List<Fact> facts = new ArrayList<>();
        private final Duration begun;
        private State state = State.PLAYING;
        private @Nullable Duration ended;

        Played(Duration begun) {
            this.begun = begun;
        }

        void end(State how, Duration at) {
            state = how;
            ended = at;
        }

        Duration took(Duration now) {
            return Optional.ofNullable(ended).orElse(now).minus(begun);
        }
    }
}
