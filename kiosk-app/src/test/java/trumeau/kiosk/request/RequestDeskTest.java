package trumeau.kiosk.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.device.store.StockRow;
import trumeau.kiosk.request.Request.State;
import trumeau.kiosk.wiring.Goods;
import trumeau.recommender.catalog.ItemId;

class RequestDeskTest extends DeskCase {

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
    void whoWentOffDutyAnswersWhatWasTakenAndStaysOff() {
        var asked = ask(RED_S);
        desk.take(asked.id(), "Lin");
        desk.offDuty("Lin");
        desk.answer(asked.id(), "Lin", Reply.COMING);
        desk.take(asked.id(), "Omar");

        assertThat(only().state()).isEqualTo(State.ANSWERED);
        assertThat(desk.onDuty()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "<b>Lin</b>", "a very long name of somebody", "Lin\u202E"})
    void aNameIsAFewLetters(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StaffName(typed));
    }
}
