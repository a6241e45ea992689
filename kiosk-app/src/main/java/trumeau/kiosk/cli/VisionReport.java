package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What one measure of the recogniser found, for people and for programs. */
interface VisionReport {

    /** Puts its keys beside those of the other reports. */
    void into(ObjectNode node);

    /** Several lines, without an end of line at the end. */
    String words();

    /** For programs: four decimals. */
    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
