package trumeau.kiosk.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.StockRow;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.kiosk.request.Request.State;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.stock.FiguresDesk;
import trumeau.kiosk.wiring.Goods;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.ItemId;

class RequestDeskTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Goods.Key RED_S = new Goods.Key(new ItemId("red-0"), "S", "red");

    @TempDir
    Path folder = Path.of("");

    private final Serving serving = new Serving();
    private final AtomicInteger told = new AtomicInteger();
    private Instant now = NOON;
    private Duration clockSetBy = Duration.ZERO;
    private final InstantSource clock = () -> now.plus(clockSetBy);
    private final Visit visit = new Visit(() -> Duration.between(NOON, now), Duration.ofSeconds(60));
    private final FiguresDesk figures = new FiguresDesk(serving, clock, List.of());
    private RequestDesk desk = desk();
    private InstalledStore device;
    private DeviceStore store;

    @BeforeEach
    void aStoreServesAndLinIsOnDuty() throws IOException {
        device = new InstalledStore(folder);
        store = DeviceStore.open(folder.resolve("requests"));
        figures.storeOpened(store);
        desk.storeOpened(store);
        serving.swap(ServingGeneration.load(device.next()));
        desk.onDuty("Lin");
        told.set(0);
    }

    @AfterEach
    void close() {
        serving.stop();
        store.close();
        device.close();
    }

    @Test
    void aShopperAsksSomebodyTakesItAndAnswersByName() {
        var asked = ask(RED_S);
        assertThat(asked.promised()).isEqualTo(Queue.PATIENCE);
        now = NOON.plusSeconds(20);
        desk.take(asked.id(), "Lin");
        assertThat(only().staff()).contains("Lin");
        now = NOON.plusSeconds(41);

        desk.answer(asked.id(), "Lin", Reply.COMING);

        assertThat(only().state()).isEqualTo(State.ANSWERED);
        assertThat(only().reply()).contains(Reply.COMING);
        assertThat(desk.waits().p50Ms()).contains(41_000L);
        assertThat(events()).hasSize(1).first().asString().contains("\"ending\":\"answered\",\"waitMs\":41000");
        assertThat(told).hasValue(3);
    }

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
    void theFirstWhoTakesItHasItAndTheSecondLearnsWho() {
        var asked = ask(RED_S);
        desk.take(asked.id(), "Lin");

        assertThat(desk.take(asked.id(), "Omar")).isEqualTo(new Deed.TakenByOther("Lin"));
        assertThat(desk.answer(asked.id(), "Omar", Reply.COMING)).isEqualTo(new Deed.TakenByOther("Lin"));
        assertThat(desk.take(asked.id(), "Lin")).isInstanceOf(Deed.Done.class);
        assertThat(desk.take("made-up", "Lin")).isEqualTo(new Deed.Unknown());
    }

    @Test
    void anAnswerThatAPhoneSendsAgainCountsOnce() {
        var asked = ask(RED_S);
        desk.answer(asked.id(), "Lin", Reply.COMING);

        assertThat(desk.answer(asked.id(), "Lin", Reply.COMING)).isInstanceOf(Deed.Done.class);
        assertThat(desk.answer(asked.id(), "Lin", Reply.NOT_HERE)).isEqualTo(new Deed.Over(State.ANSWERED));
        assertThat(events()).hasSize(1);
    }

    @Test
    void askingForTheSameAgainIsOneRequestAndNotMoreThanFiveAreOpen() {
        var first = ask(RED_S);

        assertThat(ask(RED_S)).isEqualTo(first);
        for (var other : List.of("red-1", "green-0", "green-1", "blue-0")) {
            ask(new Goods.Key(new ItemId(other), "S", other.replaceAll("-.", "")));
        }
        assertThat(desk.ask(new Goods.Key(new ItemId("blue-1"), "S", "blue"))).isEqualTo(new Asked.TooMany());
    }

    @Test
    void whatWasJustSoldCantBeAskedAndTheSizesThatAreLeftAreTold() {
        figures.correct(new StockRow.Key("red-0", "S", "red"), 0);

        assertThat(desk.ask(RED_S)).isEqualTo(new Asked.Sold(List.of()));
        assertThat(desk.ask(new Goods.Key(new ItemId("red-0"), "XXL", "red"))).isEqualTo(new Asked.Unknown());
    }

    @Test
    void anAnswerThatItIsNotHereCorrectsTheFigure() {
        desk.answer(ask(RED_S).id(), "Lin", Reply.NOT_HERE);

        var stock = serving.ask(generation ->
                generation.catalogue().find(RED_S.item()).orElseThrow().stock());
        assertThat(stock).contains(0);
        assertThat(events()).anySatisfy(line -> assertThat(line.toString()).contains("stock-corrected"));
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
    void anAnswerIsForgottenWithItsVisitAndTheScreensAreTold() {
        desk.answer(ask(RED_S).id(), "Lin", Reply.COMING);
        told.set(0);

        desk.forget();
        assertThat(desk.ofThisVisit()).isEmpty();
        assertThat(told).hasValue(1);
    }

    @Test
    void theShopperMayTakeItBackButOnlyTheirOwn() {
        var asked = ask(RED_S);
        assertThat(desk.withdraw("made-up")).isFalse();

        assertThat(desk.withdraw(asked.id())).isTrue();
        assertThat(only().state()).isEqualTo(State.WITHDRAWN);
        assertThat(desk.withdraw(asked.id())).isFalse();
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
    void whoWentOffDutyAnswersWhatWasTakenAndStaysOff() {
        var asked = ask(RED_S);
        desk.take(asked.id(), "Lin");
        desk.offDuty("Lin");
        desk.answer(asked.id(), "Lin", Reply.COMING);
        desk.take(asked.id(), "Omar");

        assertThat(only().state()).isEqualTo(State.ANSWERED);
        assertThat(desk.onDuty()).isEmpty();
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

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "<b>Lin</b>", "a very long name of somebody", "Lin\u202E"})
    void aNameIsAFewLetters(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StaffName(typed));
    }

    private static trumeau.device.store.RequestRow.End end(String ending, int seconds) {
        return new trumeau.device.store.RequestRow.End(
                NOON, trumeau.device.outbox.Event.Ending.valueOf(ending), Duration.ofSeconds(seconds));
    }

    private RequestDesk desk() {
        return new RequestDesk(
                new RequestDesk.World(serving, visit, () -> Duration.between(NOON, now)),
                figures,
                clock,
                List.of(told::incrementAndGet));
    }

    private Request ask(Goods.Key wish) {
        var asked = desk.ask(wish);
        assertThat(asked).isInstanceOf(Asked.Told.class);
        return ((Asked.Told) asked).request();
    }

    private Request only() {
        assertThat(desk.ofThisVisit()).hasSize(1);
        return desk.ofThisVisit().get(0);
    }

    private List<Object> events() {
        return store.inTransaction(tx -> tx.outbox().oldest(10)).stream()
                .<Object>map(waiting -> waiting.line())
                .toList();
    }
}
