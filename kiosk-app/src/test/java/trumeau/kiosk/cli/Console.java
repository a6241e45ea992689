package trumeau.kiosk.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the command line as a person would, and keeps what it said. */
final class Console {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    int run(String... arguments) {
        var line = Trumeau.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
