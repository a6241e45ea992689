package trumeau.vision.locate;

import java.util.List;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;

/** Finds where garments are. May learn from frame to frame, so one locator belongs to one camera and one thread. */
@FunctionalInterface
public interface Locator {

    /** The places worth looking at, the largest first; empty when nothing is before the camera. */
    List<Box> locate(Frame frame);
}
