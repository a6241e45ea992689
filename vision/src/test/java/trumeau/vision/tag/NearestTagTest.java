package trumeau.vision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NearestTagTest {

    private static final String SHIRT = "3074257BF7194E4000001A85";
    private static final String COAT = "3074257BF7194E4000001A86";

    private final NearestTag nearest = new NearestTag();

    @Test
    void aTagThatIsHeldToTheReaderIsToldOnceWhileItStays() {
        assertThat(nearest.hear(read(SHIRT, 0, -40))).isEmpty();
        assertThat(nearest.hear(read(SHIRT, 200, -41))).contains(SHIRT);
        for (var at = 400; at < 6_000; at += 400) {
            assertThat(nearest.hear(read(SHIRT, at, -40))).isEmpty();
        }
    }

    @Test
    void aTagThatComesBackIsToldAgain() {
        nearest.hear(read(SHIRT, 0, -40));
        nearest.hear(read(SHIRT, 200, -40));

        assertThat(nearest.hear(read(SHIRT, 5_000, -40))).isEmpty();
        assertThat(nearest.hear(read(SHIRT, 5_200, -40))).contains(SHIRT);
    }

    @Test
    void theRailBehindIsNotHeld() {
        nearest.hear(read(COAT, 0, -62));
        for (var at = 100; at < 2_000; at += 200) {
            assertThat(nearest.hear(read(SHIRT, at, -60))).isEmpty();
            assertThat(nearest.hear(read(COAT, at + 100, -62))).isEmpty();
        }
        assertThat(nearest.hear(read(COAT, 2_000, -45))).contains(COAT);
    }

    @Test
    void aSingleReadIsNothing() {
        nearest.hear(read(SHIRT, 0, -40));

        assertThat(nearest.hear(read(COAT, 500, -30))).isEmpty();
        assertThat(nearest.hear(read(COAT, 1_600, -30))).isEmpty();
    }

    @Test
    void aClockThatIsSetBackForgets() {
        nearest.hear(read(SHIRT, 100_000, -40));
        nearest.hear(read(SHIRT, 100_200, -40));

        assertThat(nearest.hear(read(SHIRT, 0, -40))).isEmpty();
        assertThat(nearest.hear(read(SHIRT, 200, -40))).contains(SHIRT);
    }

    private static RfidRead read(String epc, long at, double dBm) {
        return new RfidRead(epc, Instant.EPOCH.plusMillis(at), dBm);
    }
}
