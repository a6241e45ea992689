package trumeau.vision.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.vision.attribute.ColourName;
import trumeau.vision.attribute.GarmentColour;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.classify.Guess;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.Box;

class EvidenceTest {

    private static final GarmentColour RED = new GarmentColour(ColourName.RED, 0xC4262E);
    private static final GarmentColour NAVY = new GarmentColour(ColourName.NAVY, 0x1F2A44);

    @Test
    void aColourSeenInOneFrameDoesNotChangeTheName() {
        var evidence = new Evidence(seen(RED));
        see(evidence, RED, 4);
        see(evidence, NAVY, 1);

        assertThat(evidence.colour().name()).isEqualTo(ColourName.RED);
        assertThat(evidence.colour().rgb()).isEqualTo(RED.rgb());
        assertThat(evidence.colour().chances().of(ColourName.NAVY)).isPositive();
    }

    @Test
    void aColourThatStaysIsSaid() {
        var evidence = new Evidence(seen(RED));
        see(evidence, RED, 4);
        see(evidence, NAVY, 6);

        assertThat(evidence.colour().name()).isEqualTo(ColourName.NAVY);
        assertThat(evidence.colour().rgb()).isEqualTo(NAVY.rgb());
    }

    @Test
    void aNameThatTheFramesAgreeOnHasTheShadeOfTheLastThatSaidIt() {
        var evidence = new Evidence(seen(RED));
        see(evidence, RED, 4);
        see(evidence, NAVY, 1);
        see(evidence, new GarmentColour(ColourName.RED, 0x9E2028), 1);

        assertThat(evidence.colour().rgb()).isEqualTo(0x9E2028);
        see(evidence, NAVY, 1);
        assertThat(evidence.colour().rgb()).isEqualTo(0x9E2028);
    }

    private static void see(Evidence evidence, GarmentColour colour, int times) {
        for (var i = 0; i < times; i++) {
            evidence.add(seen(colour));
        }
    }

    private static Sighting seen(GarmentColour colour) {
        return new Sighting(
                Box.WHOLE,
                List.of(new Guess("shirt", new Confidence(.9))),
                colour,
                new Embedding(new EmbeddingSpaceId("0a".repeat(32)), new float[] {1, 0}));
    }
}
