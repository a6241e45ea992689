package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import trumeau.vision.evaluate.WornMeasure;
import trumeau.vision.locate.WornPart;

/** How well worn garments are found and named. */
record WornReport(WornMeasure.Found found) implements VisionReport {

    @Override
    public void into(ObjectNode node) {
        var worn = node.putObject("worn")
                .put("n", found.photos())
                .put("garments", VisionReport.rounded(found.garments()))
                .put("person", VisionReport.rounded(found.person()));
        var parts = worn.putObject("parts");
        for (var part : WornPart.values()) {
            parts.put(part.code(), VisionReport.rounded(found.overlapOf(part)));
        }
        worn.putObject("recoloured")
                .put("ofClothes", VisionReport.rounded(found.recoloured().ofClothes()))
                .put("clothes", VisionReport.rounded(found.recoloured().clothes()))
                .put("same", VisionReport.rounded(found.recoloured().same()));
        worn.put("asked", found.asked())
                .put("answered", found.answered())
                .put("right", found.right())
                .put("rightOfAnswered", VisionReport.rounded(rightOfAnswered()))
                .put("skipped", found.skipped());
    }

    private double rightOfAnswered() {
        return found.answered() == 0 ? 0 : (double) found.right() / found.answered();
    }

    @Override
    public String words() {
        var parts = Arrays.stream(WornPart.values())
                .map(part -> String.format(Locale.ROOT, "%s %.3f", part.code(), found.overlapOf(part)))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "worn: %d photos (%d skipped), intersection over union of pixels%n"
                        + "  mean of upper, outerwear, lower, dress, shoes %.3f; the person %.3f%n"
                        + "  %s%n"
                        + "  recoloured: %.3f of the masks' pixels are clothes, %.3f of the clothes' pixels are under a mask,"
                        + " %.3f under their own%n"
                        + "  category of upper, lower, dress: of %d garments %d answered, %d right (%.3f of the answered)",
                found.photos(),
                found.skipped(),
                found.garments(),
                found.person(),
                parts,
                found.recoloured().ofClothes(),
                found.recoloured().clothes(),
                found.recoloured().same(),
                found.asked(),
                found.answered(),
                found.right(),
                rightOfAnswered());
    }
}
