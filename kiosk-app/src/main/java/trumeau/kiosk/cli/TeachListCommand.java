package trumeau.kiosk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trumeau.kiosk.teach.TaughtLesson;

/** What a device was taught. */
@Command(
        name = "list",
        header = "List what was taught, the newest first: one line per lesson.",
        footer = {"", "Example:", "  ./trumeau teach list --json"})
final class TeachListCommand implements Callable<Integer> {

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private TaughtDevice device = new TaughtDevice();

    @Override
    public Integer call() {
        List<TaughtLesson> lessons = device.with(opened -> opened.book().lessons());
        lessons.forEach(taught -> standard.print(TaughtDevice.json(taught), TaughtDevice.words(taught)));
        if (lessons.isEmpty()) {
            standard.say("nothing was taught");
        }
        return Failures.OK;
    }
}
