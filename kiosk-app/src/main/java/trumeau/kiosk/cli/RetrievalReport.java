package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import trumeau.vision.evaluate.Retrieval;

/** What was found in a gallery. */
record RetrievalReport(Retrieval.Found found) implements VisionReport {

    @Override
    public void into(ObjectNode node) {
        node.putObject("retrieval")
                .put("queries", found.queries())
                .put("gallery", found.gallery())
                .put("r@1", VisionReport.rounded(found.at1()))
                .put("r@6", VisionReport.rounded(found.at6()))
                .put("map", VisionReport.rounded(found.map()))
                .put("skipped", found.skipped());
    }

    @Override
    public String words() {
        return String.format(
                Locale.ROOT,
                "retrieval: %d photos among %d (%d skipped)%n"
                        + "  same class: nearest %.3f (R@1), one of six nearest %.3f (R@6), mAP %.3f",
                found.queries(),
                found.gallery(),
                found.skipped(),
                found.at1(),
                found.at6(),
                found.map());
    }
}
