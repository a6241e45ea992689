package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.console.PinLock;
import trumeau.kiosk.settings.StaffPin;

/** A new PIN for the staff, set at the machine itself. */
@Command(
        name = "staff-pin",
        header = "Set the staff's PIN anew, when it was forgotten or is known to too many.",
        description = {
            "",
            "Opens console and phones from the next start on, and forgets all wrong tries. The app must be stopped. Without --pin",
            "it is asked for twice and not shown. A PIN that stands in the settings (trumeau.staff-pin) counts over this one."
        },
        footer = {"", "Examples:", "  ./trumeau staff-pin", "  ./trumeau staff-pin --data /var/lib/trumeau"})
final class StaffPinCommand implements Callable<Integer> {

    private final Typist typist;

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private DeviceOptions device = new DeviceOptions();

    @Option(
            names = "--pin",
            paramLabel = "PIN",
            description = "The new PIN, 6 to 12 digits; other users of this machine may see what is typed here.")
    private @Nullable String pin;

    StaffPinCommand() {
        this(StaffPinCommand::typed);
    }

    StaffPinCommand(Typist typist) {
        this.typist = typist;
    }

    /** Asks for something that is not to be shown; no text where nobody can be asked. */
    @FunctionalInterface
    interface Typist {
        String ask(String question);
    }

    @Override
    public Integer call() throws IOException {
        var data = Folders.existing(device.data(), "data folder");
        RunningApp.of(data).ifPresent(StaffPinCommand::refuse);
        var given = device.staffPin();
        if (given.isPresent()) {
            throw new BadInput(
                    "trumeau.staff-pin stands in the settings and counts over any other PIN; change it there");
        }
        set(data, new StaffPin(Checks.pin(pin == null ? askTwice() : pin)));
        standard.print(Standard.node().put("pinSet", true), "the PIN is set; start the app");
        return Failures.OK;
    }

    private static void set(Path data, StaffPin pin) {
        try (var store = DeviceStore.open(data)) {
            var lock = new PinLock(InstantSource.system(), new SecureRandom());
            lock.open(store);
            lock.set(pin, "by trumeau staff-pin");
            lock.forgetTries();
        }
    }

    private static void refuse(RunningApp app) {
        throw new BadInput("the app at " + app.address() + " (process " + app.process()
                + ") runs on this data folder; stop it, then run this again");
    }

    private String askTwice() {
        var first = typist.ask("new PIN (6 to 12 digits): ");
        if (!first.equals(typist.ask("once more: "))) {
            throw new BadInput("the two are not the same; nothing was changed");
        }
        return first;
    }

    @SuppressWarnings("SystemConsoleNull") // where there is one without a terminal, it reads what is piped in
    private static String typed(String question) {
        var console = System.console();
        var typed = console == null ? null : console.readPassword("%s", question);
        if (typed == null) {
            throw new BadInput("nobody can be asked here; give the new PIN with --pin");
        }
        return new String(typed);
    }
}
