package trumeau.kiosk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Let a lesson that was undone count again. */
@Command(
        name = "redo",
        header = "Let a lesson that was undone count again.",
        footer = {"", "Example:", "  ./trumeau teach redo 3"})
final class TeachRedoCommand implements Callable<Integer> {

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private TaughtDevice device = new TaughtDevice();

    @Parameters(paramLabel = "NUMBER", description = "As trumeau teach list shows it.")
    private long number;

    @Override
    public Integer call() {
        var changed = device.with(opened -> opened.book().redo(number).orElseThrow(() -> TaughtDevice.none(number)));
        standard.print(TaughtDevice.json(changed), TaughtDevice.words(changed));
        return Failures.OK;
    }
}
