package trumeau.kiosk.demo;

import trumeau.kiosk.demo.drawing.HeldUp;

/** What is held before the demo's camera. */
@FunctionalInterface
interface Cast {

    /** Draws it so many seconds of the artist's script after it began to come. */
    HeldUp drawn(ClipArtist artist, double seconds);

    /** A garment. */
    static Cast garment(Showing showing) {
        return (artist, seconds) -> artist.held(showing, seconds);
    }

    /** A plant, which is no garment. */
    static Cast plant(long poseSeed) {
        return (artist, seconds) -> artist.plant(poseSeed, seconds);
    }
}
