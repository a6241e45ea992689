package trumeau.kiosk.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import trumeau.device.release.ArtefactName;
import trumeau.device.store.Generation;
import trumeau.kiosk.dress.CutOutsFile;
import trumeau.vision.dress.CutShape;

/** Reads how items are put on, which not every release tells. */
final class ReleasedCuts {

    private ReleasedCuts() {}

    /**
     * The shapes by their picture; none where the release has none.
     *
     * @throws ServingException when the file is malformed
     */
    static Map<String, CutShape> of(Generation generation) {
        var name = new ArtefactName(ReleaseLayout.CUT_OUTS);
        if (generation.manifest().find(name).isEmpty()) {
            return Map.of();
        }
        try {
            return CutOutsFile.read(Files.readAllBytes(generation.file(name))).shapes();
        } catch (IllegalArgumentException e) {
            throw new ServingException("release " + generation.release() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ServingException("can't read " + generation.file(name) + "; sync again", e);
        }
    }
}
