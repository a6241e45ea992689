package trumeau.kiosk.cli;

import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the program begins: reads the command line; Quarkus starts only for {@code serve} and {@code demo}. */
@QuarkusMain
public final class TrumeauMain {

    private TrumeauMain() {}

    public static void main(String[] arguments) {
        System.exit(Trumeau.commandLine().execute(arguments));
    }
}
