package trumeau.kiosk.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.device.store.StockRow;
import trumeau.kiosk.request.Request.State;

/** How long requests and duties last, whatever is done to the clock and to the app. */
class RequestTimesTest extends DeskCase {

    @Test
    void withNobodyOnDutyNothingIsAskedAndAPhoneThatFellSilentIsNobody() {
        now = NOON.plus(Duty.SILENCE).plusSeconds(1);

        assertThat(desk.onDuty()).isEmpty();
        assertThat(desk.ask(RED_S)).isEqualTo(new Asked.NobodyOnDuty());
        assertThat(desk.queue()).isEmpty();
    }

    @Test
    void whatNobodyTakesInNinetySecondsIsUnansweredAndCounted() {
        ask(RED_S);
        now = NOON.plusSeconds(89);
        desk.tick();
        assertThat(only().state()).isEqualTo(State.WAITING);
        now = NOON.plusSeconds(90);
        desk.tick();

        assertThat(only().state()).isEqualTo(State.UNANSWERED);
        assertThat(desk.waits()).isEqualTo(Waits.of(List.of(end("UNANSWERED", 90))));
        assertThat(desk.take(only().id(), "Lin")).isEqualTo(new Deed.Over(State.UNANSWERED));
    }

    @Test
    void anOpenRequestKeepsItsVisitAndEndsWithIt() {
        visit.about(RED_S.item());
        ask(RED_S);
        now = NOON.plusSeconds(50);
        desk.tick();
        now = NOON.plusSeconds(80);
        visit.endIfIdle();
        assertThat(visit.items()).as("somebody waits").isNotEmpty();

        visit.atEnd(desk::forget);
        visit.end();
        assertThat(desk.ofThisVisit()).isEmpty();
        assertThat(desk.queue()).extracting(Request::state).containsExactly(State.WITHDRAWN);
    }

    @Test
    void whatSomebodyHadTakenWaitsAsLongAfterARestart() {
        var asked = ask(RED_S);
        desk.take(asked.id(), "Lin");
        desk.storeCloses();
        desk = desk();
        desk.storeOpened(store);
        now = NOON.plus(Queue.PATIENCE);
        desk.tick();
        assertThat(only().state()).isEqualTo(State.WAITING);

        assertThat(desk.answer(asked.id(), "Lin", Reply.COMING)).isInstanceOf(Deed.Done.class);
    }

    @Test
    void aRestartOfTheAppLosesNoRequest() {
        var asked = ask(RED_S);
        desk.storeCloses();
        desk = desk();
        desk.storeOpened(store);

        assertThat(desk.ofThisVisit()).extracting(Request::id).containsExactly(asked.id());
        now = NOON.plusSeconds(100);
        desk.tick();
        assertThat(only().state()).isEqualTo(State.UNANSWERED);
    }

    @Test
    void aClockThatIsSetMakesNoWaitOtherThanItWas() {
        var asked = ask(RED_S);
        clockSetBy = Duration.ofHours(-1);
        now = NOON.plusSeconds(20);

        desk.answer(asked.id(), "Lin", Reply.COMING);

        assertThat(desk.waits().p95Ms()).contains(20_000L);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3600, 3600})
    void aClockThatIsSetNeitherEndsARequestNorKeepsItNorSendsStaffHome(long seconds) {
        ask(RED_S);
        clockSetBy = Duration.ofSeconds(seconds);
        now = NOON.plusSeconds(89);
        desk.tick();
        assertThat(only().state()).isEqualTo(State.WAITING);
        assertThat(desk.onDuty()).containsExactly("Lin");

        now = NOON.plusSeconds(90);
        desk.tick();
        assertThat(only().state()).isEqualTo(State.UNANSWERED);
    }

    @Test
    void ofAFigureThatIsMoreThanADayOldNobodyKnowsSoStaffMayLook() {
        figures.correct(new StockRow.Key("red-0", "S", "red"), 0);
        assertThat(desk.ask(RED_S)).isEqualTo(new Asked.Sold(List.of()));
        clockSetBy = Duration.ofDays(1);
        assertThat(desk.ask(RED_S)).isEqualTo(new Asked.Sold(List.of()));
        clockSetBy = Duration.ofDays(1).plusSeconds(1);

        assertThat(desk.ask(RED_S)).isInstanceOf(Asked.Told.class);
    }

    @Test
    void thePromiseIsWhatRecentAnswersKept() {
        var quick = java.util.Collections.nCopies(5, end("ANSWERED", 31));
        assertThat(Waits.of(quick).promise()).isEqualTo(Duration.ofSeconds(60));
        assertThat(Waits.of(quick.subList(0, 4)).promise()).isEqualTo(Queue.PATIENCE);
        assertThat(Waits.of(java.util.Collections.nCopies(9, end("ANSWERED", 200)))
                        .promise())
                .isEqualTo(Queue.PATIENCE);
    }
}
