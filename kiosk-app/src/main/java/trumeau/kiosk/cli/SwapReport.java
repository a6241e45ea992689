package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import trumeau.vision.evaluate.BackgroundSwap;

/** What is still right before other backgrounds. */
record SwapReport(BackgroundSwap.Swapped found) implements VisionReport {

    /** Above this share right, the background gives the garment away. */
    private static final double ALONE_AT_MOST = 0.3;

    @Override
    public void into(ObjectNode node) {
        node.putObject("swapBackgrounds")
                .put("n", found.n())
                .put("composed", found.composed())
                .put("original", VisionReport.rounded(found.original()))
                .put("swapped", VisionReport.rounded(found.swapped()))
                .put("lossPoints", Math.round((found.original() - found.swapped()) * 10_000) / 100.0)
                .put("backgroundAlone", VisionReport.rounded(found.alone()))
                .put("unusedMasks", found.unused());
    }

    @Override
    public String words() {
        return String.format(
                Locale.ROOT,
                "swapped backgrounds: %d photos with a mask, %d pictures composed (%d masks unused)%n"
                        + "  as they are %.1f %% right, before other backgrounds %.1f %%: loss %.1f points%n"
                        + "  control: the background alone, garment removed: %.3f right (at most %.1f: %s)",
                found.n(),
                found.composed(),
                found.unused(),
                100 * found.original(),
                100 * found.swapped(),
                100 * (found.original() - found.swapped()),
                found.alone(),
                ALONE_AT_MOST,
                found.alone() <= ALONE_AT_MOST ? "holds" : "does not hold");
    }
}
