package trumeau.vision.locate;

import java.util.List;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;

/** Takes the whole content of a picture for the garment: right for photos, each of which shows one. */
public final class ContentLocator implements Locator {

    @Override
    public List<Box> locate(Frame frame) {
        return List.of(frame.content());
    }
}
