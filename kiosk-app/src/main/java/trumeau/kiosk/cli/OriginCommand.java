package trumeau.kiosk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands about the place where releases are published. */
@Command(
        name = "origin",
        header = "Make or check the folder that releases are published to.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {OriginInitCommand.class, OriginVerifyCommand.class},
        footer = {"", "Examples:", "  ./trumeau origin init shop", "  ./trumeau origin verify shop"})
final class OriginCommand implements Runnable {

    @Mixin
    @SuppressWarnings("UnusedVariable") // for its options
    private Standard standard = new Standard();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do: trumeau origin init or trumeau origin verify");
    }
}
