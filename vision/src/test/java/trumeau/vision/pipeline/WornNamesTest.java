package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trumeau.vision.attribute.ColourName;
import trumeau.vision.attribute.GarmentColour;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.classify.Guess;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.Box;
import trumeau.vision.locate.GarmentMask;
import trumeau.vision.locate.WornGarment;
import trumeau.vision.locate.WornPart;

class WornNamesTest {

    private static final Box PLACE = new Box(0.1, 0.1, 0.5, 0.5);

    private final WornNames names = new WornNames();
    private final List<WornPart> looks = new ArrayList<>();

    @Test
    void twoGarmentsAreLookedAtInTurnsAndNoFramePaysForBoth() {
        assertThat(looksAt(WornPart.UPPER, WornPart.LOWER)).containsExactly(WornPart.UPPER, WornPart.LOWER);

        var later = Stream.generate(() -> looksAt(WornPart.UPPER, WornPart.LOWER))
                .limit(14)
                .toList();

        assertThat(later)
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of(WornPart.UPPER),
                        List.of(WornPart.LOWER),
                        List.of(),
                        List.of(WornPart.UPPER),
                        List.of(WornPart.LOWER),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(WornPart.UPPER),
                        List.of(WornPart.LOWER),
                        List.of());
    }

    @Test
    void oneGarmentIsLookedAtInEveryThirdFrameAndThenInEverySixth() {
        var looked =
                Stream.generate(() -> looksAt(WornPart.DRESS).size()).limit(19).toList();

        assertThat(looked).containsExactly(1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void ofManyGarmentsEachGetsItsTurn() {
        var all = new WornPart[] {WornPart.UPPER, WornPart.LOWER, WornPart.SHOES, WornPart.HAT, WornPart.OUTERWEAR};
        looksAt(all);

        var later = Stream.generate(() -> looksAt(all)).limit(7).toList();

        assertThat(later).allSatisfy(looked -> assertThat(looked).hasSizeLessThanOrEqualTo(1));
        assertThat(later.stream().flatMap(List::stream)).containsExactlyInAnyOrder(all);
    }

    @Test
    void aGarmentThatHasJustComeIsLookedAtAtOnce() {
        looksAt(WornPart.UPPER);

        assertThat(looksAt(WornPart.UPPER, WornPart.LOWER)).containsExactly(WornPart.LOWER);
    }

    @Test
    void aGarmentThatWasGoneIsForgotten() {
        looksAt(WornPart.UPPER, WornPart.LOWER);
        looksAt(WornPart.UPPER);

        assertThat(looksAt(WornPart.UPPER, WornPart.LOWER)).containsExactly(WornPart.LOWER);
    }

    @Test
    void whatIsForgottenIsLookedAtAtOnce() {
        looksAt(WornPart.UPPER);
        names.forget();

        assertThat(looksAt(WornPart.UPPER)).containsExactly(WornPart.UPPER);
    }

    @Test
    void whatIsRememberedIsInThisFramesPlace() {
        var first = see(WornPart.UPPER, PLACE).get(0).sighting();
        var moved = new Box(0.2, 0.3, 0.5, 0.5);
        var second = see(WornPart.UPPER, moved).get(0).sighting();

        assertThat(first.remembered()).isFalse();
        assertThat(second.remembered()).isTrue();
        assertThat(second.box()).isEqualTo(moved);
        assertThat(second.ranking()).isEqualTo(first.ranking());
        assertThat(second.embedding()).isEqualTo(first.embedding());
    }

    private List<WornPart> looksAt(WornPart... parts) {
        looks.clear();
        var garments = Stream.of(parts).map(part -> garment(part, PLACE)).toList();
        assertThat(names.name(garments, Box.WHOLE, this::look))
                .extracting(PersonSighting.Worn::part)
                .containsExactly(parts);
        return List.copyOf(looks);
    }

    private List<PersonSighting.Worn> see(WornPart part, Box place) {
        return names.name(List.of(garment(part, place)), Box.WHOLE, this::look);
    }

    private Sighting look(WornGarment garment) {
        looks.add(garment.part());
        return new Sighting(
                garment.within(Box.WHOLE),
                List.of(new Guess("shirt", new Confidence(0.9))),
                new GarmentColour(ColourName.RED, 0xC4262E),
                new Embedding(new EmbeddingSpaceId("a".repeat(64)), new float[] {1, looks.size()}));
    }

    private static WornGarment garment(WornPart part, Box place) {
        return new WornGarment(part, place, GarmentMask.ofLogits(new float[] {1}), Map.of(part, 1.0));
    }
}
