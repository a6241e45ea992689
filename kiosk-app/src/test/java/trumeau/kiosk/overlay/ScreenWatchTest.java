package trumeau.kiosk.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.overlay.ScreenHealth.State;
import trumeau.kiosk.overlay.ScreenWatch.Page;
import trumeau.kiosk.overlay.ScreenWatch.Parting;
import trumeau.kiosk.overlay.ScreenWatch.Visibility;

class ScreenWatchTest {

    private static final Duration JUST_NOW = Duration.ofMillis(16);

    private Duration now = Duration.ofHours(1);
    private final List<String> reloaded = new ArrayList<>();
    private final ScreenWatch watch = new ScreenWatch(() -> now);

    @Test
    void aPageThatTellsThatItRendersIsWell() {
        for (var i = 0; i < 10; i++) {
            now = now.plusSeconds(5);
            alive("a", "kiosk", JUST_NOW);
        }

        assertThat(watch.screens()).containsExactly(new ScreenHealth("kiosk", State.WELL, JUST_NOW));
    }

    @Test
    void aPageThatFellSilentThoughItsLineIsOpenIsFrozenWithinTheLimit() {
        alive("a", "kiosk", JUST_NOW);
        now = now.plusSeconds(19);
        assertThat(states()).containsExactly(State.WELL);
        now = now.plusSeconds(2);

        assertThat(states()).containsExactly(State.FROZEN);
    }

    @Test
    void aPageThatSpeaksButDoesNotRenderIsFrozenToo() {
        for (var i = 0; i < 6; i++) {
            alive("a", "mirror", Duration.ofSeconds(5L * i));
            now = now.plusSeconds(5);
        }

        assertThat(states()).containsExactly(State.FROZEN);
        alive("a", "mirror", JUST_NOW);
        assertThat(states()).containsExactly(State.WELL);
    }

    @Test
    void onlyTheFrozenPagesAreAskedToLoadThemselvesAnew() {
        alive("a", "kiosk", Duration.ofSeconds(30));
        alive("b", "kiosk", JUST_NOW);
        alive("c", "mirror", Duration.ofSeconds(30));

        assertThat(watch.reloadFrozen()).isEqualTo(2);
        assertThat(reloaded).containsExactlyInAnyOrder("a", "c");
        assertThat(states()).containsExactly(State.FROZEN, State.FROZEN);
    }

    @Test
    void aScreenWhosePageWentShouldHaveOneAgain() {
        alive("a", "kiosk", JUST_NOW);
        watch.gone("a", Parting.CLOSED);
        watch.gone("a", Parting.BROKE_OFF);
        now = now.plusSeconds(19);
        assertThat(states()).as("it may be loading itself anew").containsExactly(State.WELL);
        now = now.plusSeconds(2);
        assertThat(states()).containsExactly(State.GONE);

        alive("b", "kiosk", JUST_NOW);
        assertThat(states()).containsExactly(State.WELL);
    }

    @Test
    void aPageThatBrokeOffIsToldFromOneThatWasClosed() {
        alive("a", "kiosk", JUST_NOW);
        watch.gone("a", Parting.BROKE_OFF);
        now = now.plusSeconds(21);

        assertThat(states()).containsExactly(State.CRASHED);
    }

    @Test
    void aScreenThatHasAnotherPageLacksNone() {
        alive("a", "kiosk", JUST_NOW);
        alive("b", "kiosk", JUST_NOW);
        watch.gone("a", Parting.CLOSED);
        now = now.plusSeconds(21);
        alive("b", "kiosk", JUST_NOW);

        assertThat(states()).containsExactly(State.WELL);
    }

    @Test
    void aPageInTheBackgroundIsNotJudged() {
        watch.alive(page("a", "kiosk"), Duration.ofHours(1), Visibility.HIDDEN);

        assertThat(states()).containsExactly(State.HIDDEN);
        assertThat(watch.reloadFrozen()).isZero();
    }

    @Test
    void aPageThatNeverToldIsNotWatched() {
        watch.gone("never", Parting.BROKE_OFF);
        now = now.plusSeconds(60);

        assertThat(watch.screens()).isEmpty();
    }

    private List<State> states() {
        return watch.screens().stream().map(ScreenHealth::state).toList();
    }

    private void alive(String id, String screen, Duration sinceRendered) {
        watch.alive(page(id, screen), sinceRendered, Visibility.VISIBLE);
    }

    private Page page(String id, String screen) {
        return new Page(id, screen, () -> reloaded.add(id));
    }
}
