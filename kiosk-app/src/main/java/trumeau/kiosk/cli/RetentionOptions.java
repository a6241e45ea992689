package trumeau.kiosk.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.recommender.train.Retention;

/** Which events may still be learnt from. */
final class RetentionOptions {

    @Option(
            names = "--keep-days",
            paramLabel = "N",
            description = "Learn from the events of the last N days only, today included.")
    private @Nullable Integer keepDays;

    @Option(
            names = "--forget-device",
            paramLabel = "DEVICE",
            description = "Learn nothing from this device's events; may be given again.")
    private List<String> devices = List.of();

    @Option(
            names = "--forget-day",
            paramLabel = "DATE",
            description = "Learn nothing from the events of this day (2026-11-01, UTC); may be given again.")
    private List<String> days = List.of();

    @Option(
            names = "--erase",
            description = "Delete those events from the folder, too. What is deleted does not come back.")
    private boolean erase;

    Retention read(LocalDate today) {
        if (keepDays != null && keepDays < 1) {
            throw new BadInput("--keep-days must be 1 or more, not " + keepDays);
        }
        var from = keepDays == null ? LocalDate.MIN : today.minusDays(keepDays - 1L);
        var forgotten = days.stream().map(RetentionOptions::day).collect(Collectors.toSet());
        return new Retention(from, Set.copyOf(devices), forgotten);
    }

    boolean erases() {
        return erase;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadInput("--forget-day is a date as 2026-11-01, not \"" + text + "\"");
        }
    }
}
