package trumeau.kiosk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import trumeau.device.config.CameraPolicy;
import trumeau.device.config.CameraStart;
import trumeau.vision.frame.CameraState.Status;

class CameraGateTest {

    private Duration now = Duration.ofHours(1);
    private final CameraGate gate = new CameraGate(() -> now);

    @Test
    void nothingIsOpenWhileNobodyKnowsWhatHolds() {
        gate.noticeShown("page");
        gate.touched();
        now = now.plusSeconds(60);

        assertThat(gate.isOpen()).isFalse();
        assertThat(gate.waitsFor()).isEmpty();
    }

    @Test
    void theNoticeMustHaveBeenShownForItsTimeByOnePage() {
        gate.policy(CameraPolicy.of(CameraStart.NOTICE));
        assertThat(gate.waitsFor()).contains(Status.WAITING_FOR_NOTICE);
        gate.noticeShown("one");
        now = now.plusSeconds(4);
        gate.pageGone("one");
        gate.noticeShown("other");
        now = now.plusSeconds(4);
        gate.noticeShown("other");
        assertThat(gate.isOpen()).isFalse();

        now = now.plusSeconds(1);
        assertThat(gate.isOpen()).isTrue();
        gate.pageGone("other");
        gate.visitEnded();
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void aPageThatWentAfterItHadShownTheNoticeCounts() {
        gate.policy(CameraPolicy.of(CameraStart.NOTICE));
        gate.noticeShown("one");
        now = now.plusSeconds(5);
        gate.pageGone("one");

        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void aTouchHoldsUntilTheEndOfTheVisit() {
        gate.policy(CameraPolicy.of(CameraStart.TOUCH));
        gate.noticeShown("one");
        now = now.plusSeconds(60);
        assertThat(gate.isOpen()).isFalse();
        assertThat(gate.waitsFor()).contains(Status.WAITING_FOR_TOUCH);

        gate.touched();
        assertThat(gate.isOpen()).isTrue();
        gate.visitEnded();
        assertThat(gate.isOpen()).isFalse();
    }

    @Test
    void whatWasAgreedToUnderAnotherPolicyCountsNoMore() {
        gate.policy(CameraPolicy.of(CameraStart.TOUCH));
        gate.touched();
        gate.policy(CameraPolicy.of(CameraStart.TOUCH));
        assertThat(gate.isOpen()).as("the next release says the same").isTrue();

        gate.policy(CameraPolicy.of(CameraStart.ALWAYS_NOTIFIED));
        assertThat(gate.isOpen()).isTrue();
        gate.policy(CameraPolicy.of(CameraStart.TOUCH));
        assertThat(gate.isOpen()).isFalse();
    }
}
