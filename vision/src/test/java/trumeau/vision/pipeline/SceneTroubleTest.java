package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.Locator;
import trumeau.vision.track.Scene;

class SceneTroubleTest extends KeptScenes {

    @Test
    void aStageThatFailsIsStartedAnewAndTheGlassStaysAlive() {
        try (var loop = loop(frame -> {
            if (frame.number() == 2) {
                throw new IllegalStateException("planted");
            }
            return List.of(frame.content());
        })) {
            for (var i = 1; i <= 6; i++) {
                loop.process(red(i));
            }
        }

        assertThat(troubles).singleElement().satisfies(trouble -> {
            assertThat(trouble.stage()).isEqualTo(Trouble.Stage.LOCATE);
            assertThat(trouble.course()).isEqualTo(Trouble.Course.RESTARTED);
        });
        assertThat(scenes).hasSize(6);
        assertThat(scenes.get(5).garments()).hasSize(1);
    }

    @Test
    void aStageThatFailsTooOftenIsGivenUpAndFramesGoOn() {
        try (var loop = loop(frame -> {
            throw new IllegalStateException("planted");
        })) {
            for (var i = 1; i <= 20; i++) {
                loop.process(red(i));
            }
        }

        assertThat(troubles).hasSize(6);
        assertThat(troubles.get(4).course()).isEqualTo(Trouble.Course.RESTARTED);
        assertThat(troubles.get(5).course()).isEqualTo(Trouble.Course.GIVEN_UP);
        assertThat(scenes).hasSize(20).allMatch(scene -> scene.garments().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, NoClassDefFoundError.class})
    void wantOfMemoryOrOfALibraryIsATroubleLikeOthers(Class<? extends Error> error) {
        var planted = error == OutOfMemoryError.class ? new OutOfMemoryError() : new NoClassDefFoundError();
        try (var loop = loop(frame -> {
            if (frame.number() == 2) {
                throw planted;
            }
            return List.of(frame.content());
        })) {
            for (var i = 1; i <= 6; i++) {
                loop.process(red(i));
            }
        }

        assertThat(troubles).singleElement().satisfies(trouble -> assertThat(trouble.cause())
                .isSameAs(planted));
        assertThat(scenes.get(5).garments()).hasSize(1);
    }

    @Test
    void whoeverHearsOfTroubleAndBreaksEndsNoLoop() {
        var broken = new SceneListener() {
            @Override
            public void onScene(Frame frame, Scene scene, Duration processing) {
                scenes.add(scene);
                throw new IllegalStateException("planted");
            }

            @Override
            public void onSilence() {
                throw new IllegalStateException("planted");
            }

            @Override
            public void onTrouble(Trouble trouble) {
                troubles.add(trouble);
                throw new IllegalStateException("planted");
            }
        };
        try (var loop = loop(frame -> List.of(frame.content()), broken)) {
            for (var i = 1; i <= 20; i++) {
                loop.process(red(i));
            }
            for (var i = 0; i < 9; i++) {
                loop.hearNothing();
            }
        }

        assertThat(scenes).hasSize(20);
        assertThat(scenes.get(19).garments())
                .as("a listener takes nothing from what is seen")
                .hasSize(1);
        assertThat(troubles).extracting(Trouble::stage).containsOnly(Trouble.Stage.LISTEN);
        assertThat(troubles).extracting(Trouble::course).containsOnly(Trouble.Course.RESTARTED);
    }

    @Test
    void aLocatorThatBrokeIsReplaced() {
        var made = new AtomicInteger();
        Supplier<Locator> locators = () -> {
            var broken = made.getAndIncrement() == 0;
            return frame -> {
                if (broken) {
                    throw new IllegalStateException("planted");
                }
                return List.of(frame.content());
            };
        };
        try (var loop = loop(locators, KeptScenes::lease)) {
            for (var i = 1; i <= 6; i++) {
                loop.process(red(i));
            }
        }

        assertThat(troubles).hasSize(1);
        assertThat(made).hasValue(2);
        assertThat(scenes.get(5).garments()).hasSize(1);
    }

    @Test
    void aLocatorIsKeptWhenAnotherStageBreaks() {
        var made = new AtomicInteger();
        var asked = new AtomicInteger();
        Supplier<Locator> locators = () -> {
            made.incrementAndGet();
            return frame -> List.of(frame.content());
        };
        try (var loop = loop(locators, () -> {
            if (asked.getAndIncrement() == 1) {
                throw new IllegalStateException("planted");
            }
            return lease();
        })) {
            for (var i = 1; i <= 6; i++) {
                loop.process(red(i));
            }
        }

        assertThat(troubles).extracting(Trouble::stage).containsExactly(Trouble.Stage.RECOGNISE);
        assertThat(made).as("what the background looks like is still known").hasValue(1);
    }

    @Test
    void anotherGenerationsRecogniserIsGivenAnotherChance() {
        var broken = GarmentRecogniser.load(GarmentRecogniserTest.TINY);
        broken.close();
        var serving = new AtomicReference<>(broken);
        try (var loop = loop(() -> frame -> List.of(frame.content()), () -> leaseOf(serving.get()))) {
            for (var i = 1; i <= 20; i++) {
                loop.process(red(i));
            }
            assertThat(troubles.get(troubles.size() - 1).course()).isEqualTo(Trouble.Course.GIVEN_UP);
            serving.set(recogniser);
            for (var i = 21; i <= 26; i++) {
                loop.process(red(i));
            }
        }

        assertThat(troubles).hasSize(6);
        assertThat(recoveries).hasValue(1);
        assertThat(scenes.get(25).garments()).hasSize(1);
    }

    @Test
    void failuresBeforeTheClockWasSetBackDoNotCount() {
        try (var loop = loop(frame -> {
            if (frame.number() % 2 == 1) {
                throw new IllegalStateException("planted");
            }
            return List.of(frame.content());
        })) {
            for (var i = 1; i <= 8; i++) {
                loop.process(red(i));
            }
            var hourBefore = Instant.EPOCH.minus(Duration.ofHours(1));
            for (var i = 9; i <= 16; i++) {
                loop.process(Drawn.frame(i, hourBefore.plusMillis(100L * i), 64, 36, (x, y) -> 0xC02020));
            }
        }

        assertThat(troubles).hasSize(8).extracting(Trouble::course).containsOnly(Trouble.Course.RESTARTED);
    }
}
