package trumeau.kiosk.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The launcher's commands. */
@Command(
        name = "trumeau",
        version = "trumeau 0.1.0",
        header = "The open edge app of a clothes store's kiosks and fitting mirrors.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            RecognizeCommand.class,
            EvaluateVisionCommand.class,
            TrainVisionCommand.class,
            QuantizeVisionCommand.class,
            EvaluateRecommenderCommand.class,
            PredictCommand.class,
            TrainRecommenderCommand.class,
            OriginCommand.class,
            ImportCommand.class,
            PublishCommand.class,
            SyncCommand.class,
            TeachCommand.class,
            StaffPinCommand.class,
            DoctorCommand.class,
            MeasureLatencyCommand.class,
            DrawCommand.class
        },
        footer = {
            "",
            "Begin with:  ./trumeau demo",
            "Each command has its own help:  ./trumeau recognize --help",
            "All tests:  ./trumeau test"
        })
final class Trumeau implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    /** A new command line with this house's manners: one line per error, exit 2 on bad input. */
    static CommandLine commandLine() {
        QuietLogging.arrange();
        return new CommandLine(new Trumeau())
                .setParameterExceptionHandler(Failures::badUsage)
                .setExecutionExceptionHandler(Failures::broken)
                .setExecutionStrategy(Trumeau::run)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    /** Runs the last command; what no program can mend is told in one line too. */
    private static int run(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (LinkageError | VirtualMachineError e) {
            return Failures.beyondRepair(e, parsed.commandSpec().commandLine());
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: trumeau COMMAND; try trumeau --help");
    }
}
