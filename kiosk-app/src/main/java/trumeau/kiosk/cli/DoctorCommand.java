package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is wrong with this device, and what to do. */
@Command(
        name = "doctor",
        header = "Look for what is wrong with this device and say what to do.",
        description = {
            "",
            "Repairs nothing; --tune writes which engine is the faster one here to the data folder, for the next start. To look at what is installed it opens the data folder's store as a start does: a damaged one is",
            "put aside, never deleted, and told. Exit status 0: all is well; 1: there is a problem."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau doctor",
            "  ./trumeau doctor --tune",
            "  ./trumeau doctor --data /var/lib/trumeau --camera /dev/video0 --json"
        })
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private DeviceOptions device = new DeviceOptions();

    @Option(names = "--camera", paramLabel = "SPEC", description = "The camera to try. Default: as the app is told.")
    private @Nullable String camera;

    @Option(names = "--port", paramLabel = "N", description = "The app's port. Default: as the app is told.")
    private @Nullable Integer port;

    @Option(
            names = "--tune",
            description = "Measure which engine runs the net faster on this device, and keep it for the next start.")
    private boolean tune;

    @Override
    public Integer call() throws IOException {
        var data = device.data();
        var running = RunningApp.of(data);
        var findings = new ArrayList<Finding>();
        findings.addAll(machine(data));
        findings.addAll(new OriginExamination(device).findings());
        findings.addAll(running.isPresent() ? runningApp(running.get()) : resting(data));
        var engine = EngineExamination.of(data);
        if (tune) {
            engine.tune(standard);
        }
        findings.add(engine.chosen());
        tell(findings);
        var sick = findings.stream().anyMatch(finding -> finding.state() == Finding.State.PROBLEM);
        return sick ? Failures.FAILED : Failures.OK;
    }

    private List<Finding> machine(Path data) {
        return List.of(
                MachineExamination.jdk(),
                MachineExamination.dataFolder(data),
                MachineExamination.freeSpace(data),
                MachineExamination.clock(),
                MachineExamination.browser(),
                MachineExamination.speech(device.speechProgram()));
    }

    private static List<Finding> runningApp(RunningApp app) {
        var examination = new AppExamination(app);
        return List.of(examination.answers(), examination.serving(), examination.camera(), examination.events());
    }

    private List<Finding> resting(Path data) {
        var spec = Optional.ofNullable(camera).orElseGet(device::camera);
        return List.of(
                RestingExamination.port(device.port(Optional.ofNullable(port))),
                RestingExamination.generation(data),
                RestingExamination.camera(spec),
                EventsExamination.resting(data));
    }

    private void tell(List<Finding> findings) {
        if (standard.wantsJson()) {
            var node = Standard.node();
            var list = node.putArray("findings");
            findings.forEach(finding -> list.addObject()
                    .put("what", finding.what())
                    .put("state", finding.state().name().toLowerCase(Locale.ROOT))
                    .put("detail", finding.detail()));
            standard.print(node);
            return;
        }
        findings.forEach(finding -> standard.print(String.format(
                Locale.ROOT,
                "%-8s %-12s %s",
                finding.state().name().toLowerCase(Locale.ROOT),
                finding.what(),
                finding.detail())));
    }
}
