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
        if (Standard.wantsEverything(line)) {
            problem.printStackTrace(line.getErr());
        }
        line.getErr().flush();
        return expected(problem) ? BAD_INPUT : FAILED;
    }

    /** The one line about a failure. */
    static String words(Exception problem) {
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

    private static boolean expected(Exception problem) {
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
