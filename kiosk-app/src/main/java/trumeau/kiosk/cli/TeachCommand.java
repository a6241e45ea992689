package trumeau.kiosk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands about what a device was taught. */
@Command(
        name = "teach",
        header = "Teach a device a category or an item from five photos, without training.",
        description = {
            "",
            "The same as on the page /staff, for a device whose app is stopped. What is kept are numbers that describe how",
            "the garment looks, its name and counts; the photos are looked at and left where they are."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TeachAddCommand.class, TeachListCommand.class, TeachUndoCommand.class, TeachRedoCommand.class},
        footer = {
            "",
            "Examples:",
            "  ./trumeau teach add --category kimono photos/kimono",
            "  ./trumeau teach add --item T-0042 photos/T-0042",
            "  ./trumeau teach list",
            "  ./trumeau teach undo 3"
        })
final class TeachCommand implements Runnable {

    @Mixin
    @SuppressWarnings("UnusedVariable") // for its options
    private Standard standard = new Standard();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: trumeau teach add, list, undo or redo");
    }
}
