package trumeau.kiosk.still;

import java.util.Optional;
import trumeau.kiosk.overlay.Dressed;
import trumeau.vision.body.Body;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.WornLayers;

/** What makes a still. Any thread. */
interface Studio {

    /** An item as it lies on this body; empty where it can't be put on. */
    Optional<Dressed> lay(String item, Frame frame, Body body, WornLayers worn);

    /** A longer look at this region of the frame, which stays leased meanwhile; empty where nobody can look. */
    Optional<Look> look(Frame frame, Box region);

    /** A look in steps. For one thread. */
    interface Look extends AutoCloseable {

        int steps();

        void step();

        /** After all steps. */
        WornLayers layers();

        @Override
        void close();
    }
}
