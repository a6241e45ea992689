package trumeau.kiosk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Take a lesson back; it stays in the list. */
@Command(
        name = "undo",
        header = "Take a lesson back; it stays in the list.",
        footer = {"", "Example:", "  ./trumeau teach undo 3"})
final class TeachUndoCommand implements Callable<Integer> {

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private TaughtDevice device = new TaughtDevice();

    @Parameters(paramLabel = "NUMBER", description = "As trumeau teach list shows it.")
    private long number;

    @Override
    public Integer call() {
        var changed = device.with(opened -> opened.book().undo(number).orElseThrow(() -> TaughtDevice.none(number)));
        standard.print(TaughtDevice.json(changed), TaughtDevice.words(changed));
        return Failures.OK;
    }
}
