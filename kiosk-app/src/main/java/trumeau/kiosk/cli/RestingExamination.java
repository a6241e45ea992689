package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import trumeau.device.DeviceException;
import trumeau.device.release.ArtefactName;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.Generation;
import trumeau.device.sync.GenerationProbe.ProbeResult;
import trumeau.kiosk.wiring.GenerationTryout;
import trumeau.kiosk.wiring.ReleaseLayout;
import trumeau.kiosk.wiring.ReleasedPolicy;
import trumeau.recommender.catalog.CatalogueFile;
import trumeau.recommender.rule.StorePolicy;
import trumeau.vision.VisionException;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.Timing;
import trumeau.vision.pipeline.FrameSources;

/** Looks at what an app would meet if it started now. */
final class RestingExamination {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private RestingExamination() {}

    static Finding port(int port) {
        return Checks.portTrouble(port)
                .map(trouble -> Finding.problem("port", trouble))
                .orElseGet(() -> Finding.ok("port", port + " is free"));
    }

    static Finding generation(Path data) {
        if (Files.notExists(data.resolve("device.db"))) {
            return Finding.untried("generation", "none yet; the first sync brings one");
        }
        try (var store = DeviceStore.open(data)) {
            if (store.putAside().isPresent()) {
                return Finding.problem(
                        "generation",
                        "the store was damaged; it was put aside as "
                                + store.putAside().get() + ", check the disk and run: trumeau sync");
            }
            return store.active()
                    .map(RestingExamination::tried)
                    .orElseGet(() -> Finding.problem("generation", "none is installed; run: trumeau sync"));
        } catch (DeviceException e) {
            return Finding.problem("generation", String.valueOf(e.getMessage()));
        }
    }

    private static Finding tried(Generation generation) {
        var result = new GenerationTryout().tryOut(generation);
        if (result instanceof ProbeResult.Broken broken) {
            return Finding.problem(
                    "generation",
                    "release " + generation.release() + " doesn't load: " + broken.why() + "; run: trumeau sync");
        }
        return Finding.ok("generation", "release " + generation.release() + " loads and answers" + rules(generation));
    }

    /** Which store rules are in force, where it has any. */
    private static String rules(Generation generation) {
        var policy = ReleasedPolicy.of(generation).policy();
        if (policy.equals(StorePolicy.NONE)) {
            return "";
        }
        try {
            var file = generation.file(new ArtefactName(ReleaseLayout.CATALOGUE));
            var today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.systemDefault());
            return "; " + RulesWords.of(policy, CatalogueFile.read(Files.readAllBytes(file)), today);
        } catch (IOException e) {
            return "; its store rules could not be counted";
        }
    }

    static Finding camera(String text) {
        CameraSpec spec;
        try {
            spec = Checks.camera(text);
        } catch (BadInput | IllegalArgumentException e) {
            return Finding.problem("camera", Failures.words(e));
        }
        var factories = FrameSources.byScheme(FrameSources.own(Timing.system()).stream());
        var factory = factories.get(spec.scheme());
        if (factory == null) {
            return Finding.untried("camera", spec + " can only be tried by the running app");
        }
        try (var source = factory.open(spec)) {
            return source.next(PATIENCE).isPresent()
                    ? Finding.ok("camera", spec + " gives pictures")
                    : Finding.problem(
                            "camera",
                            spec + " gave no picture for 5 s; check its cable, or name another with --camera");
        } catch (VisionException | IllegalArgumentException e) {
            return Finding.problem("camera", e.getMessage() + "; name another with --camera");
        }
    }
}
