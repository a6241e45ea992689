package trumeau.vision.tag;

import java.util.List;
import trumeau.vision.frame.Frame;

/** Reads the codes in a picture. Used by one thread. */
@FunctionalInterface
public interface TagReader {

    /** The codes that could be read, each with its place in the upright picture. */
    List<TagRead> read(Frame frame);
}
