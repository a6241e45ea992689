package trumeau.kiosk.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.session.Held;
import trumeau.kiosk.session.Holdings;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.SteadyClock;

class PassesTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private Duration now = Duration.ofHours(1);
    private final Visit visit = new Visit(() -> now, Duration.ofSeconds(60));
    private final Passes passes = new Passes(visit, new SteadyClock(() -> NOON, () -> now));
    private Holdings holdings;

    @BeforeEach
    void somebodyIsBeforeTheMirror() {
        holdings = new Holdings(visit, List.of(visit, passes), List.of());
        visit.sign();
    }

    @Test
    void theCodeOnTheGlassStaysForAMinuteAndIsAnotherOneThen() {
        var first = shown();
        now = now.plusSeconds(59);
        visit.sign();
        assertThat(shown()).isEqualTo(first);

        now = now.plusSeconds(1);
        assertThat(shown()).isNotEqualTo(first);
        assertThat(passes.enter(first)).as("who scanned it just before").isInstanceOf(Entry.Open.class);
    }

    @Test
    void aCodeThatNobodyOpenedEndsWithTheSecondMinute() {
        var code = shown();
        now = now.plusSeconds(60);
        visit.sign();
        now = now.plusSeconds(60);
        visit.sign();

        assertThat(passes.enter(code)).isInstanceOf(Entry.Over.class);
    }

    @Test
    void aCodeThatAPhoneHasOpenedIsNotOnTheGlassAnyMore() {
        var code = shown();
        var pass = open(code);

        assertThat(shown()).isNotEqualTo(code);
        assertThat(open(code)).as("the same phone again").isEqualTo(pass);
        assertThat(passes.held()).containsExactly(new Held(Held.Kind.PHONES, 1));
    }

    @Test
    void aPassDiesWithItsVisitWhoeverEndsIt() {
        var code = shown();
        var unopened = open(code).secret();
        var next = shown();
        visit.end();

        assertThat(passes.enter(unopened)).isInstanceOf(Entry.Over.class);
        assertThat(passes.enter(next)).isInstanceOf(Entry.Over.class);
        assertThat(holdings.held()).isEmpty();
        assertThat(passes.phones()).isZero();
    }

    @Test
    void aPhoneThatLooksKeepsNoVisitAlive() {
        var code = shown();
        open(code);
        for (var seconds = 0; seconds < 61; seconds++) {
            now = now.plusSeconds(1);
            if (!(passes.enter(code) instanceof Entry.Open)) {
                break;
            }
        }

        assertThat(passes.enter(code)).isInstanceOf(Entry.Over.class);
    }

    @Test
    void thatACodeIsOpenedIsASignOfItsShopper() {
        var code = shown();
        now = now.plusSeconds(50);
        open(code);
        now = now.plusSeconds(50);

        assertThat(passes.enter(code)).isInstanceOf(Entry.Open.class);
    }

    @Test
    void noPassIsGoodForLongerThanHalfAnHour() {
        var code = shown();
        open(code);
        for (var minutes = 0; minutes < 30; minutes++) {
            now = now.plusSeconds(60);
            visit.sign();
        }

        assertThat(passes.enter(code)).isInstanceOf(Entry.Over.class);
    }

    @Test
    void whatWasNeverGivenIsUnknown() {
        shown();
        assertThat(passes.enter("nobodys")).isInstanceOf(Entry.Unknown.class);
        assertThat(passes.enter("")).isInstanceOf(Entry.Unknown.class);
    }

    @Test
    void whoHasLeftTheMirrorSeesNothingOfWhoIsNextButOwnAnswers() {
        var asking = open(shown());
        var looking = open(shown());
        var unopened = shown();
        passes.asked(asking, "r1");
        passes.asked(asking, "r1");
        passes.shopperLeft();

        assertThat(passes.enter(unopened)).isInstanceOf(Entry.Over.class);
        assertThat(passes.enter(looking.secret())).isInstanceOf(Entry.Over.class);
        assertThat(passes.phones()).isZero();
        assertThat(passes.held()).containsExactly(new Held(Held.Kind.PHONES, 1));
        var after = open(asking.secret());
        assertThat(after.isHere()).isFalse();
        assertThat(passes.requests(after)).containsExactly("r1");
        assertThat(open(shown()).isHere()).as("who is next").isTrue();
    }

    @Test
    void sixPhonesAreLetInAtATime() {
        var secrets = new HashSet<String>();
        for (var phone = 0; phone < Passes.MOST_PHONES; phone++) {
            secrets.add(open(shown()).secret());
        }

        assertThat(secrets).hasSize(Passes.MOST_PHONES);
        assertThat(passes.shown()).isEmpty();
        visit.end();
        assertThat(passes.shown()).isPresent();
    }

    @Test
    void aPassIsNeverPrinted() {
        var code = shown();
        assertThat(open(code).toString()).doesNotContain(code);
        assertThat(code).hasSize(22).matches("[\\w-]+");
    }

    private String shown() {
        return passes.shown().orElseThrow();
    }

    private Pass open(String secret) {
        var entry = passes.enter(secret);
        assertThat(entry).isInstanceOf(Entry.Open.class);
        return ((Entry.Open) entry).pass();
    }
}
