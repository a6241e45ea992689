package trumeau.kiosk.cli;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import trumeau.kiosk.wiring.ServeApplication;

/** This process as the app: sets what it is to know and starts Quarkus. */
final class AppProcess {

    /** The app's log goes to standard error, so that standard output holds the result alone. */
    private static final String LOG_BESIDE_THE_RESULT = "quarkus.log.console.stderr";

    private AppProcess() {}

    /** Refuses a data folder that an app serves already. */
    static void requireUnused(Path data) {
        RunningApp.of(data).ifPresent(app -> {
            throw new BadInput("data folder " + data + " is in use by the app at " + app.address() + " (process "
                    + app.process() + "); stop that one or name another --data");
        });
    }

    /**
     * What the app is told. System properties are stronger than the environment, so it listens on 127.0.0.1 whatever
     * stands there.
     */
    static Map<String, String> told(Map<String, String> settings, int port) {
        var all = new LinkedHashMap<>(settings);
        all.put("quarkus.http.host", "127.0.0.1");
        all.put("quarkus.http.port", Integer.toString(port));
        all.put(LOG_BESIDE_THE_RESULT, "true");
        return all;
    }

    /**
     * Serves until the process is asked to end.
     *
     * @param settings keys of the app
     */
    static int serve(Path data, Map<String, String> settings, int port, Standard standard) {
        requireUnused(data);
        System.clearProperty(Folders.HOME); // the app refuses keys of its prefix that it does not know
        told(settings, port).forEach(System::setProperty);
        try {
            RunningApp.announce(data, port);
        } catch (IOException e) {
            throw new UncheckedIOException("data folder " + data + " can't be written to", e);
        }
        QuietLogging.release();
        var status = new int[] {Failures.OK};
        Quarkus.run(ServeApplication.class, (code, problem) -> {
            status[0] = code;
            if (problem != null) {
                Failures.notStarted(problem, standard);
            }
        });
        return status[0];
    }
}
