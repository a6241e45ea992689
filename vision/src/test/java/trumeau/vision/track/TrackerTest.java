package trumeau.vision.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trumeau.vision.attribute.ColourName;
import trumeau.vision.attribute.GarmentColour;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.classify.Guess;
import trumeau.vision.classify.Sighting;
import trumeau.vision.classify.Trait;
import trumeau.vision.frame.Box;
import trumeau.vision.tag.TagRead;
import trumeau.vision.track.Garment.Certainty;

class TrackerTest {

    private static final EmbeddingSpaceId SPACE = new EmbeddingSpaceId("a".repeat(64));
    private static final Box LEFT = new Box(0.1, 0.1, 0.3, 0.6);
    private static final Box RIGHT = new Box(0.6, 0.1, 0.3, 0.6);
    private static final Judge JUDGE =
            ranking -> ranking.get(0).confidence().value() >= 0.8 ? Certainty.RECOGNISED : Certainty.UNSURE;

    private final Tracker tracker = new Tracker();
    private Instant now = Instant.EPOCH;
    private long frame;

    @Test
    void aGarmentIsSaidOnlyAfterThreeFrames() {
        assertThat(follow(shirt(LEFT)).garments()).isEmpty();
        assertThat(follow(shirt(LEFT)).garments()).isEmpty();
        var scene = follow(shirt(LEFT));

        assertThat(scene.garments()).singleElement().satisfies(garment -> {
            assertThat(garment.certainty()).isEqualTo(Certainty.RECOGNISED);
            assertThat(garment.best().category()).isEqualTo("shirt");
            assertThat(garment.topK()).hasSize(3);
        });
        assertThat(scene.overlay().frame()).isEqualTo(scene.frame());
        assertThat(scene.overlay().callouts()).hasSize(1);
    }

    @Test
    void aSlowCameraNeedsOnlyAQuarterOfASecond() {
        follow(shirt(LEFT));
        now = now.plusMillis(300);

        assertThat(follow(shirt(LEFT)).garments()).hasSize(1);
    }

    @Test
    void whatIsRememberedOfAFrameMovesTheBoxButIsNoEvidence() {
        var moved = new Box(0.2, 0.1, 0.3, 0.6);
        follow(shirt(LEFT));
        for (var i = 0; i < 20; i++) {
            assertThat(follow(shirt(LEFT).rememberedAt(moved)).garments()).isEmpty();
        }

        assertThat(follow(shirt(moved)).garments()).singleElement().satisfies(garment -> {
            assertThat(garment.track()).isEqualTo(1);
            assertThat(garment.box().x()).isCloseTo(0.2, within(0.001));
        });
    }

    @Test
    void oneOddLookThatIsRememberedEndsNothing() {
        settle(shirt(LEFT));
        follow(hat(LEFT));
        for (var i = 0; i < 20; i++) {
            assertThat(follow(hat(LEFT).rememberedAt(LEFT)).garments())
                    .extracting(garment -> garment.track() + garment.best().category())
                    .containsExactly("1shirt");
        }
    }

    @Test
    void aGarmentThatMovesKeepsItsNumber() {
        for (var i = 0; i < 20; i++) {
            follow(shirt(new Box(0.1 + 0.02 * i, 0.1, 0.3, 0.6)));
        }

        assertThat(follow(shirt(new Box(0.5, 0.1, 0.3, 0.6))).garments())
                .singleElement()
                .satisfies(garment -> assertThat(garment.track()).isEqualTo(1));
    }

    @Test
    void aTaughtCategoryThatMostFramesSeeIsSaidAndOneThatFewSeeIsNot() {
        var taught = ranked(guess("kimono", 0.9), guess("shirt", 0.08), guess("hat", 0.02));
        var net = ranked(guess("shirt", 0.8), guess("hat", 0.2));
        for (var i = 0; i < 24; i++) {
            follow(i % 4 == 1 ? net : taught);
        }
        assertThat(follow(taught).garments().get(0).best().category()).isEqualTo("kimono");

        for (var i = 0; i < 24; i++) {
            follow(i % 4 == 1 ? taught : net);
        }
        assertThat(follow(net).garments().get(0).best().category()).isEqualTo("shirt");
    }

    @Test
    void whatMostFramesSeeOfTheLookIsSaidAsSurelyAsTheySeeIt() {
        for (var i = 0; i < 12; i++) {
            follow(patterned(i % 4 == 1 ? "checked" : "striped"));
        }

        var pattern = follow(patterned("striped")).garments().get(0).trait("pattern");
        assertThat(pattern).hasValueSatisfying(trait -> {
            assertThat(trait.value()).isEqualTo("striped");
            assertThat(trait.confidence().value()).isBetween(0.5, 0.8);
        });
    }

    private static Sighting patterned(String pattern) {
        var shirt = shirt(LEFT);
        return new Sighting(
                shirt.box(),
                shirt.ranking(),
                shirt.colours(),
                List.of(new Trait("pattern", pattern, new Confidence(0.9))),
                shirt.embedding(),
                shirt.garmentness());
    }

    @Test
    void twoGarmentsAreTwoTracks() {
        for (var i = 0; i < 3; i++) {
            follow(shirt(LEFT), hat(RIGHT));
        }

        assertThat(follow(hat(RIGHT), shirt(LEFT)).garments())
                .extracting(garment -> garment.track() + garment.best().category())
                .containsExactly("1shirt", "2hat");
    }

    @Test
    void oneOddFrameChangesNothing() {
        settle(shirt(LEFT));

        assertThat(follow(hat(LEFT)).garments()).singleElement().satisfies(garment -> {
            assertThat(garment.track()).isEqualTo(1);
            assertThat(garment.best().category()).isEqualTo("shirt");
        });
    }

    @Test
    void anotherPictureInTheSamePlaceIsAnotherGarment() {
        settle(shirt(LEFT));
        follow(hat(LEFT));
        follow(hat(LEFT));
        follow(hat(LEFT));

        assertThat(follow(hat(LEFT)).garments()).singleElement().satisfies(garment -> {
            assertThat(garment.track()).isEqualTo(2);
            assertThat(garment.best().category()).isEqualTo("hat");
        });
    }

    @Test
    void framesThatLeaveItOpenGiveAnUnsureGarmentWithItsGuesses() {
        for (var i = 0; i < 4; i++) {
            follow(sighting(LEFT, new double[] {0.5, 0.4, 0.1}, 0));
        }

        assertThat(follow(sighting(LEFT, new double[] {0.5, 0.4, 0.1}, 0)).garments())
                .singleElement()
                .satisfies(garment -> {
                    assertThat(garment.certainty()).isEqualTo(Certainty.UNSURE);
                    assertThat(garment.topK()).extracting(Guess::category).containsExactly("shirt", "hat", "skirt");
                });
    }

    @Test
    void aMomentOfDoubtTakesNothingBack() {
        settle(shirt(LEFT));
        for (var i = 0; i < 3; i++) {
            assertThat(follow(sighting(LEFT, new double[] {0.5, 0.4, 0.1}, 0)).garments())
                    .singleElement()
                    .satisfies(garment -> assertThat(garment.certainty()).isEqualTo(Certainty.RECOGNISED));
        }
        for (var i = 0; i < 12; i++) {
            follow(sighting(LEFT, new double[] {0.5, 0.4, 0.1}, 0));
        }

        assertThat(follow(sighting(LEFT, new double[] {0.5, 0.4, 0.1}, 0)).garments())
                .singleElement()
                .satisfies(garment -> assertThat(garment.certainty()).isEqualTo(Certainty.UNSURE));
    }

    @Test
    void whatStaysOpenIsAskedAfterAMomentAndNotBefore() {
        var doubtful = sighting(LEFT, new double[] {0.55, 0.4, 0.05}, 0);
        for (var i = 0; i < 18; i++) {
            assertThat(follow(doubtful).garments())
                    .allMatch(garment -> garment.options().isEmpty());
        }
        for (var i = 0; i < 10; i++) {
            follow(doubtful);
        }

        assertThat(follow(doubtful).garments()).singleElement().satisfies(garment -> assertThat(garment.options())
                .containsExactly("shirt", "hat"));
    }

    @Test
    void aQuestionStandsStillWhileFramesDisagree() {
        var one = sighting(LEFT, new double[] {0.5, 0.3, 0.2}, 0);
        var other = sighting(LEFT, new double[] {0.3, 0.5, 0.2}, 0);
        var sure = sighting(LEFT, new double[] {0.999, 0.0005, 0.0005}, 0);
        for (var i = 0; i < 40; i++) {
            follow(one);
        }
        for (var i = 0; i < 120; i++) {
            var frame = i % 20 == 19 ? sure : i % 3 == 0 ? one : other;
            assertThat(follow(frame).garments())
                    .as("frame %d", i)
                    .singleElement()
                    .satisfies(garment -> {
                        assertThat(garment.certainty()).isEqualTo(Certainty.UNSURE);
                        assertThat(garment.options()).containsExactly("shirt", "hat", "skirt");
                    });
        }
    }

    @Test
    void certaintyThatLastsEndsTheQuestion() {
        for (var i = 0; i < 40; i++) {
            follow(sighting(LEFT, new double[] {0.5, 0.3, 0.2}, 0));
        }
        for (var i = 0; i < 30; i++) {
            follow(shirt(LEFT));
        }

        assertThat(follow(shirt(LEFT)).garments()).singleElement().satisfies(garment -> {
            assertThat(garment.certainty()).isEqualTo(Certainty.RECOGNISED);
            assertThat(garment.options()).isEmpty();
        });
    }

    @Test
    void whatMayBeAnythingIsNotWorthAQuestion() {
        var anything = new java.util.ArrayList<Guess>();
        for (var i = 0; i < 10; i++) {
            anything.add(new Guess("kind" + i, new Confidence(0.1)));
        }
        assertThat(Inquiry.worthAsking(anything)).isEmpty();
    }

    @Test
    void twoThatCrossKeepTheirNumbers() {
        for (var i = 0; i <= 50; i++) {
            var x = 0.01 * i;
            follow(shirt(new Box(0.1 + x, 0.1, 0.3, 0.6)), hat(new Box(0.6 - x, 0.1, 0.3, 0.6)));
        }

        assertThat(follow(shirt(RIGHT), hat(LEFT)).garments())
                .extracting(garment -> garment.track() + garment.best().category())
                .containsExactlyInAnyOrder("1shirt", "2hat");
    }

    /** For half a second the locator finds one thing where both are, which looks like neither. */
    @Test
    void twoThatCoverEachOtherAsTheyCrossKeepTheirNumbers() {
        var both = sighting(new Box(0.15, 0.1, 0.7, 0.6), new double[] {0.4, 0.3, 0.3}, -Math.PI / 2);
        settle(shirt(LEFT), hat(RIGHT));
        for (var i = 0; i < 12; i++) {
            assertThat(follow(both).garments()).hasSize(2);
        }

        assertThat(follow(shirt(RIGHT), hat(LEFT)).garments())
                .extracting(garment -> garment.track() + garment.best().category())
                .containsExactlyInAnyOrder("1shirt", "2hat");
    }

    @Test
    void oneThatIsCoveredForHalfASecondComesBackUnderItsNumber() {
        settle(shirt(LEFT));
        for (var i = 0; i < 12; i++) {
            follow(hat(LEFT));
        }
        follow(shirt(LEFT));

        assertThat(follow(shirt(LEFT)).garments()).singleElement().satisfies(garment -> {
            assertThat(garment.track()).isEqualTo(1);
            assertThat(garment.best().category()).isEqualTo("shirt");
        });
    }

    @Test
    void oneThatIsOutOfSightForHalfASecondIsFoundAgainBesideItsPlace() {
        settle(shirt(LEFT));
        for (var i = 0; i < 12; i++) {
            follow();
        }

        assertThat(follow(shirt(new Box(0.45, 0.1, 0.3, 0.6))).garments())
                .singleElement()
                .satisfies(garment -> assertThat(garment.track()).isEqualTo(1));
    }

    @Test
    void anotherThatComesWhereOneWasLostIsAnother() {
        settle(shirt(LEFT));
        follow();
        settle(hat(new Box(0.45, 0.1, 0.3, 0.6)));

        assertThat(follow(hat(new Box(0.45, 0.1, 0.3, 0.6))).garments())
                .extracting(Garment::track)
                .contains(2L);
    }

    @Test
    void aGarmentOutOfSightIsKeptForAMomentAndNotDrawn() {
        settle(shirt(LEFT));
        now = now.plusMillis(400);
        var scene = follow();

        assertThat(scene.garments()).hasSize(1);
        assertThat(scene.overlay().callouts()).isEmpty();
        now = now.plus(Duration.ofMillis(400));
        assertThat(follow().garments()).isEmpty();
    }

    @Test
    void aTagStaysWithItsGarment() {
        var tag = new TagRead(TagRead.Symbology.QR, "item-7", new Box(0.7, 0.5, 0.05, 0.05));
        settle(shirt(LEFT), hat(RIGHT));
        now = now.plusMillis(40);
        tracker.follow(new Observation(++frame, now, List.of(shirt(LEFT), hat(RIGHT)), List.of(tag)), JUDGE);

        assertThat(follow(shirt(LEFT), hat(RIGHT)).garments())
                .extracting(Garment::tag)
                .containsExactly(Optional.empty(), Optional.of(tag));
    }

    @Test
    void aCodeOnTheWallBelongsToNoGarment() {
        settle(shirt(LEFT));

        var scene = read(new Box(0.8, 0.2, 0.1, 0.1));

        assertThat(scene.garments()).extracting(Garment::tag).containsExactly(Optional.empty());
        assertThat(scene.looseTags()).extracting(TagRead::text).containsExactly("item-7");
    }

    @Test
    void aCodeThatIsReadNoLongerIsForgotten() {
        settle(shirt(LEFT));
        read(new Box(0.8, 0.2, 0.1, 0.1));
        read(new Box(0.2, 0.3, 0.04, 0.04));
        assertThat(follow(shirt(LEFT)).looseTags()).as("now it has an owner").isEmpty();
        read(new Box(0.8, 0.2, 0.1, 0.1));
        assertThat(followFor(40).looseTags()).hasSize(1);
        assertThat(followFor(20).looseTags()).isEmpty();
        assertThat(followFor(400).garments().get(0).tags()).hasSize(1);
        assertThat(followFor(100).garments().get(0).tags()).isEmpty();
    }

    private Scene followFor(int frames) {
        for (var i = 1; i < frames; i++) {
            follow(shirt(LEFT));
        }
        return follow(shirt(LEFT));
    }

    @Test
    void aHangTagWithTwoCodesTellsBoth() {
        settle(shirt(LEFT));
        var at = new Box(0.2, 0.3, 0.04, 0.04);
        now = now.plusMillis(40);
        var two = List.of(
                new TagRead(TagRead.Symbology.QR, "https://shop.example/7", at),
                new TagRead(TagRead.Symbology.EAN_13, "4006381333931", at));
        var scene = tracker.follow(new Observation(++frame, now, List.of(shirt(LEFT)), two), JUDGE);

        assertThat(scene.garments().get(0).tags())
                .extracting(TagRead::text)
                .containsExactly("4006381333931", "https://shop.example/7");
    }

    @Test
    void aTagThatHangsALittleBesideItsGarmentIsItsOwn() {
        settle(shirt(LEFT));

        assertThat(read(new Box(0.4, 0.3, 0.04, 0.04)).garments())
                .singleElement()
                .satisfies(garment -> assertThat(garment.tag()).isPresent());
    }

    @Test
    void aPictureThatKeepsChangingBecomesAnotherGarmentInTheEnd() {
        settle(shirt(LEFT));
        for (var i = 0; i < 10; i++) {
            follow(hat(LEFT));
            follow(sighting(LEFT, new double[] {0.03, 0.02, 0.95}, -Math.PI / 2));
        }

        assertThat(follow(hat(LEFT)).garments()).isNotEmpty().noneMatch(garment -> garment.track() == 1);
    }

    @Test
    void aClockThatIsSetBackLeavesNoGarmentBehind() {
        settle(shirt(LEFT));
        now = now.minus(Duration.ofHours(1));

        assertThat(follow().garments()).isEmpty();
        settle(hat(LEFT));
        now = now.plus(Duration.ofHours(2));
        assertThat(follow().garments()).isEmpty();
    }

    private Scene read(Box place) {
        now = now.plusMillis(40);
        var tag = new TagRead(TagRead.Symbology.QR, "item-7", place);
        return tracker.follow(new Observation(++frame, now, List.of(shirt(LEFT)), List.of(tag)), JUDGE);
    }

    @Test
    void embeddingsKeepTheLengthOne() {
        settle(shirt(LEFT));
        var look = follow(sighting(LEFT, new double[] {0.9, 0.05, 0.05}, 0.4))
                .garments()
                .get(0)
                .embedding()
                .toArray();

        assertThat(Math.hypot(look[0], look[1])).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-6));
    }

    private void settle(Sighting... sightings) {
        for (var i = 0; i < 5; i++) {
            follow(sightings);
        }
    }

    private Scene follow(Sighting... sightings) {
        now = now.plusMillis(40);
        return tracker.follow(new Observation(++frame, now, List.of(sightings), List.of()), JUDGE);
    }

    private static Sighting shirt(Box box) {
        return sighting(box, new double[] {0.95, 0.03, 0.02}, 0);
    }

    private static Sighting ranked(Guess... ranking) {
        return new Sighting(
                LEFT, List.of(ranking), new GarmentColour(ColourName.RED, 0xC4262E), new Embedding(SPACE, new float[] {
                    1, 0
                }));
    }

    private static Guess guess(String category, double confidence) {
        return new Guess(category, new Confidence(confidence));
    }

    private static Sighting hat(Box box) {
        return sighting(box, new double[] {0.03, 0.95, 0.02}, Math.PI / 2);
    }

    private static Sighting sighting(Box box, double[] shares, double turn) {
        var ranking = new java.util.ArrayList<Guess>();
        var kinds = List.of("shirt", "hat", "skirt");
        for (var i = 0; i < 3; i++) {
            ranking.add(new Guess(kinds.get(i), new Confidence(shares[i])));
        }
        ranking.sort(java.util.Comparator.comparing(Guess::confidence).reversed());
        var look = new Embedding(SPACE, new float[] {(float) Math.cos(turn), (float) Math.sin(turn)});
        return new Sighting(box, ranking, new GarmentColour(ColourName.RED, 0xC4262E), look);
    }
}
