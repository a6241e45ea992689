package trumeau.kiosk.overlay;

import trumeau.vision.track.Garment;

/** How a certainty goes over the wire. */
public final class CertaintyCode {

    private CertaintyCode() {}

    public static String of(Garment.Certainty certainty) {
        return switch (certainty) {
            case RECOGNISED -> "recognised";
            case UNSURE -> "unsure";
            case CHOSEN -> "chosen";
        };
    }
}
