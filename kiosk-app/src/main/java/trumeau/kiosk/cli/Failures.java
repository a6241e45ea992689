package trumeau.kiosk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import trumeau.device.DeviceException;
import trumeau.recommender.RecommenderException;
import trumeau.vision.VisionException;

/** What a person sees when a command can't do its work: one line, and 2 as exit status. */
final class Failures {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private Failures() {}

    static int badUsage(ParameterException problem, String[] arguments) {
        var line = problem.getCommandLine();
        var name = line.getCommandSpec().qualifiedName();
        say(line.getErr(), problem.getMessage() + "; see " + name + " --help");
        return BAD_INPUT;
    }

    static int broken(Exception problem, CommandLine line, ParseResult parsed) {
        say(line.getErr(), words(problem));
        if (everythingWanted(parsed)) {
            problem.printStackTrace(line.getErr());
        }
        line.getErr().flush();
        return expected(problem) ? BAD_INPUT : FAILED;
    }

    /** A library that doesn't fit this machine, or no memory left. */
    static int beyondRepair(Error problem, CommandLine line) {
        var advice = problem instanceof OutOfMemoryError
                ? "out of memory; give it more: TRUMEAU_JAVA_OPTIONS=-Xmx2g"
                : words(problem);
        say(line.getErr(), advice);
        if (line.getParseResult() != null && everythingWanted(line.getParseResult())) {
            problem.printStackTrace(line.getErr());
            line.getErr().flush();
        }
        return FAILED;
    }

    private static boolean everythingWanted(ParseResult parsed) {
        return parsed.originalArgs().contains("--verbose");
    }

    /** Says in one line why the app couldn't start; the whole story where it was asked for. */
    static void notStarted(Throwable problem, Standard standard) {
        var deepest = problem;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        standard.complain("the app could not start: " + words(deepest));
        standard.showWhere(problem);
    }

    /** The one line about a failure. */
    static String words(Throwable problem) {
        if (problem instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
            return words(wrapped.getCause());
        }
        var message = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        if (problem instanceof NoSuchFileException) {
            return message + " does not exist";
        }
        if (problem instanceof AccessDeniedException) {
            return message + ": no permission";
        }
        if (problem instanceof NotDirectoryException) {
            return message + " is no folder";
        }
        if (problem instanceof FileAlreadyExistsException) {
            return message + " is in the way: it exists and is no folder";
        }
        return expected(problem)
                ? message
                : problem.getClass().getSimpleName() + ": " + message + " (this is a defect; --verbose shows where)";
    }

    private static boolean expected(Throwable problem) {
        return problem instanceof BadInput
                || problem instanceof IllegalArgumentException
                || problem instanceof IOException
                || problem instanceof UncheckedIOException
                || problem instanceof VisionException
                || problem instanceof RecommenderException
                || problem instanceof DeviceException;
    }

    private static void say(PrintWriter to, String message) {
        to.println("trumeau: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
        to.flush();
    }
}
