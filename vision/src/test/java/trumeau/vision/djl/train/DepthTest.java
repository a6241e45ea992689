package trumeau.vision.djl.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which parameters of the shipped net move: a name that changed in net.py would be left still, or move, unasked. */
class DepthTest {

    private static final List<String> MASK_AND_LOOK =
            List.of("trunk.outline.answer.weight", "trunk.outline.across.0.bias", "appearance.weight");
    private static final List<String> TOP = List.of("trunk.encoder.last.weight", "head.bias", "answer.weight");
    private static final List<String> BODY =
            List.of("trunk.encoder.stem.weight", "trunk.encoder.blocks.16.project.bias");

    @Test
    void theTopLeavesMapsMaskAndLookStill() {
        assertThat(TOP).allMatch(Depth.TOP::moves);
        assertThat(BODY).noneMatch(Depth.TOP::moves);
        assertThat(MASK_AND_LOOK).noneMatch(Depth.TOP::moves);
    }

    @Test
    void allLeavesWhatMakesMaskAndLookStill() {
        assertThat(TOP).allMatch(Depth.ALL::moves);
        assertThat(BODY).allMatch(Depth.ALL::moves);
        assertThat(MASK_AND_LOOK).noneMatch(Depth.ALL::moves);
    }

    @Test
    void theHeadIsWarmedAlone() {
        assertThat(List.of("head.weight", "answer.bias")).allMatch(Depth::isHead);
        assertThat(List.of("trunk.outline.answer.weight", "trunk.encoder.last.weight"))
                .noneMatch(Depth::isHead);
    }

    @Test
    void anotherNameIsRefused() {
        assertThat(Depth.of("Top")).isEqualTo(Depth.TOP);
        assertThatIllegalArgumentException().isThrownBy(() -> Depth.of("some")).withMessageContaining("top or all");
    }
}
