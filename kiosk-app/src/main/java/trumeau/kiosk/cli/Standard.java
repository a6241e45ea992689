package trumeau.kiosk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options that every command has, and the two streams: results go to standard output, everything else to standard
 * error. With {@code --json} standard output is the JSON alone.
 */
final class Standard {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--json", description = "Print the result as JSON, one line, nothing else.")
    private boolean json;

    @Option(names = "--verbose", description = "Show where a failure came from.")
    private boolean verbose;

    static ObjectNode node() {
        return JSON.createObjectNode();
    }

    static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    boolean wantsJson() {
        return json;
    }

    /** A line of the result. */
    void print(String line) {
        out().println(line);
        out().flush();
    }

    /** The result for programs. */
    void print(JsonNode result) {
        try {
            print(JSON.writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of values can always be written", e);
        }
    }

    /** The result as JSON where that is wanted, else as words. */
    void print(JsonNode result, String words) {
        if (json) {
            print(result);
        } else {
            print(words);
        }
    }

    /** Something said beside the result. */
    void say(String line) {
        err().println(line);
        err().flush();
    }

    /** Something that went wrong with one of several inputs. */
    void complain(String line) {
        say("trumeau: " + line);
    }

    /** Shows where a failure came from, if that was asked for. */
    void showWhere(Throwable problem) {
        if (verbose) {
            problem.printStackTrace(err());
            err().flush();
        }
    }

    ProgressLine progress() {
        return new ProgressLine(this::say, System::nanoTime);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
