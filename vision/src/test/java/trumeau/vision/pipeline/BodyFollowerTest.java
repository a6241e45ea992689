package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trumeau.vision.body.Bodies;
import trumeau.vision.body.Body;
import trumeau.vision.body.BodyPoint;
import trumeau.vision.body.BodySquare;
import trumeau.vision.body.FoundBody;
import trumeau.vision.frame.Frame;

class BodyFollowerTest {

    private final BodyFollower follower = new BodyFollower();
    private final List<Frame> frames = new ArrayList<>();
    private final List<BodySquare> read = new ArrayList<>();
    private List<FoundBody> bodies = List.of();
    private double presence = 0.9;
    private int searches;

    @AfterEach
    void giveBack() {
        frames.forEach(Frame::release);
    }

    @Test
    void aBodyIsSearchedOnceAndThenFollowed() {
        bodies = List.of(found(300, 500), found(900, 300));

        var first = next().orElseThrow();
        var second = next().orElseThrow();

        assertThat(first.at(BodyPoint.LEFT_HIP).x()).isEqualTo(300);
        assertThat(second.at(BodyPoint.LEFT_HIP).x()).isEqualTo(300);
        assertThat(searches).isEqualTo(1);
        assertThat(read).hasSize(2);
    }

    @Test
    void whoStepsInFrontIsFollowedInsteadWithinASecond() {
        bodies = List.of(found(300, 500));
        next();
        bodies = List.of(found(900, 800), found(300, 500));

        var followed = 0.0;
        for (var i = 0; i < 20; i++) {
            followed = next().orElseThrow().at(BodyPoint.LEFT_HIP).x();
        }

        assertThat(followed).as("the filters begin anew with another body").isEqualTo(900);
    }

    @Test
    void whoIsAboutAsNearIsNotFollowedInstead() {
        bodies = List.of(found(300, 500));
        next();
        bodies = List.of(found(900, 600), found(300, 500));

        for (var i = 0; i < 41; i++) {
            assertThat(next().orElseThrow().at(BodyPoint.LEFT_HIP).x()).isEqualTo(300);
        }
    }

    @Test
    void whoIsLostIsSearchedAtOnce() {
        bodies = List.of(found(300, 500));
        next();
        presence = 0.4;

        assertThat(next()).isEmpty();
        assertThat(searches).isEqualTo(2);
    }

    @Test
    void anEmptyPlaceIsSearchedInEveryThirdFrameOnly() {
        for (var i = 0; i < 7; i++) {
            assertThat(next()).isEmpty();
        }
        assertThat(searches).isEqualTo(3);
    }

    @Test
    void thatAnotherBodyIsFollowedOrNoneAnyLongerIsSaidOnce() {
        bodies = List.of(found(300, 500));
        assertThat(changes(2)).as("somebody comes").containsExactly(true, false);

        bodies = List.of(found(900, 800), found(300, 500));
        assertThat(changes(20)).as("somebody steps in front").containsOnlyOnce(true);

        bodies = List.of();
        presence = 0.4;
        assertThat(changes(5)).as("nobody is there").containsExactly(true, false, false, false, false);
    }

    @Test
    void aBystanderIsSeenWithinASecondAndGoneAfterTwo() {
        bodies = List.of(found(300, 500));
        assertThat(bystanders(20)).as("alone").containsOnly(false);

        bodies = List.of(found(300, 500), found(500, 400));
        assertThat(bystanders(20)).containsOnly(true);

        bodies = List.of(found(300, 500));
        var left = bystanders(40);
        assertThat(left.indexOf(false)).as("not found once is not gone").isEqualTo(20);
        assertThat(left.subList(20, 40)).containsOnly(false);
    }

    @Test
    void aBystanderWhoIsMissedNowAndThenDoesNotFlicker() {
        var both = List.of(found(300, 500), found(500, 400));
        bodies = both;
        bystanders(20);
        for (var search = 0; search < 6; search++) {
            bodies = search % 2 == 0 ? List.of(found(300, 500)) : both;
            assertThat(bystanders(20)).containsOnly(true);
        }
    }

    @Test
    void whoStandsBehindIsABystanderAndTheBodyItselfIsNone() {
        bodies = List.of(found(300, 500), found(310, 480));
        assertThat(bystanders(20)).as("found twice").containsOnly(false);

        bodies = List.of(found(300, 500), found(310, 250));
        assertThat(bystanders(20)).containsOnly(true);
    }

    @Test
    void whereNobodyIsFollowedNobodyIsABystander() {
        bodies = List.of(found(300, 500), found(500, 400));
        next();
        assertThat(follower.seesBystanders()).isTrue();
        presence = 0.4;

        assertThat(bystanders(4)).containsOnly(false);
    }

    private List<Boolean> bystanders(int frames) {
        var seen = new ArrayList<Boolean>();
        for (var i = 0; i < frames; i++) {
            next();
            seen.add(follower.seesBystanders());
        }
        return seen;
    }

    private List<Boolean> changes(int frames) {
        var changes = new ArrayList<Boolean>();
        for (var i = 0; i < frames; i++) {
            next();
            changes.add(follower.hasChanged());
        }
        return changes;
    }

    private Optional<Body> next() {
        var frame = Person.frame(frames.size() + 1);
        frames.add(frame);
        return follower.follow(
                frame,
                any -> {
                    searches++;
                    return bodies;
                },
                (any, square) -> {
                    read.add(square);
                    return Bodies.at(square.x(), square.y(), presence);
                });
    }

    private static FoundBody found(double x, double side) {
        return new FoundBody(0.9, new BodySquare(x, 400, side, 0));
    }
}
