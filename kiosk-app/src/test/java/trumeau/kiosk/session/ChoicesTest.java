package trumeau.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trumeau.vision.attribute.ColourName;
import trumeau.vision.attribute.GarmentColour;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.classify.Guess;
import trumeau.vision.frame.Box;
import trumeau.vision.track.Garment;
import trumeau.vision.track.Garment.Certainty;
import trumeau.vision.track.OverlayScene;
import trumeau.vision.track.OverlayScene.Callout;
import trumeau.vision.track.Scene;

class ChoicesTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Embedding LOOK = new Embedding(new EmbeddingSpaceId("a".repeat(64)), new float[] {1});

    private final Visit visit = new Visit(() -> Duration.ZERO, Duration.ofSeconds(60));
    private final Choices choices = new Choices(visit);

    @Test
    void anAnswerHoldsForItsGarmentAndForItsBox() {
        said(unsure(1), unsure(2));

        assertThat(choices.choose(1, "blouse")).isTrue();
        var scene = said(unsure(1), unsure(2));

        assertThat(scene.garments()).extracting(Garment::certainty).containsExactly(Certainty.CHOSEN, Certainty.UNSURE);
        assertThat(scene.garments().get(0).best().category()).isEqualTo("blouse");
        assertThat(scene.garments().get(0).best().confidence().value()).isEqualTo(0.3);
        assertThat(scene.overlay().callouts().get(0).best().category()).isEqualTo("blouse");
    }

    @Test
    void whatWasNotAskedIsNoAnswer() {
        said(unsure(1));

        assertThat(choices.choose(1, "hat")).isFalse();
        assertThat(choices.choose(7, "blouse")).isFalse();
        assertThat(said(unsure(1)).garments().get(0).certainty()).isEqualTo(Certainty.UNSURE);
    }

    @Test
    void anAnswerCanBeReplacedAndTakenBack() {
        said(unsure(1));
        choices.choose(1, "blouse");
        var without = new Garment(
                1, Box.WHOLE, Certainty.RECOGNISED, ranking(), colour(), List.of(), LOOK, List.of(), List.of());
        assertThat(said(without).garments().get(0).options())
                .as("though no longer asked")
                .hasSize(2);

        assertThat(choices.choose(1, "shirt")).isTrue();
        assertThat(said(without).garments().get(0).best().category()).isEqualTo("shirt");
        assertThat(choices.takeBack(1)).isTrue();
        assertThat(choices.takeBack(1)).isFalse();
        assertThat(said(unsure(1)).garments().get(0).certainty()).isEqualTo(Certainty.UNSURE);
    }

    @Test
    void nothingOfItOutlivesItsGarmentOrItsVisit() {
        said(unsure(1));
        choices.choose(1, "blouse");
        said();
        assertThat(said(unsure(1)).garments().get(0).certainty()).isEqualTo(Certainty.UNSURE);

        choices.choose(1, "blouse");
        visit.end();
        assertThat(said(unsure(1)).garments().get(0).certainty()).isEqualTo(Certainty.UNSURE);
    }

    @Test
    void onlyTheirNumbersAreKept() {
        said(unsure(1));
        said(unsure(1));
        choices.choose(1, "blouse");
        choices.choose(1, "hat");
        choices.takeBack(1);

        assertThat(choices.questions()).isEqualTo(1);
        assertThat(choices.answers()).isEqualTo(1);
        assertThat(choices.withdrawals()).isEqualTo(1);
    }

    private Scene said(Garment... garments) {
        var callouts = Stream.of(garments)
                .map(each -> new Callout(each.track(), each.box(), each.certainty(), each.best()))
                .toList();
        return choices.said(new Scene(1, NOW, new OverlayScene(1, callouts), List.of(garments)));
    }

    private static Garment unsure(long track) {
        return new Garment(
                track,
                Box.WHOLE,
                Certainty.UNSURE,
                ranking(),
                colour(),
                List.of(),
                LOOK,
                List.of(),
                List.of("shirt", "blouse"));
    }

    private static List<Guess> ranking() {
        return List.of(new Guess("shirt", new Confidence(0.5)), new Guess("blouse", new Confidence(0.3)));
    }

    private static GarmentColour colour() {
        return new GarmentColour(ColourName.RED, 0xC4262E);
    }
}
