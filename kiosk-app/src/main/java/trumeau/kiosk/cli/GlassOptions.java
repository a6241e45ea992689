package trumeau.kiosk.cli;

import picocli.CommandLine.Option;
import trumeau.device.config.Screen;

/** How the kiosks' glass was hung. */
final class GlassOptions {

    @Option(
            names = "--screen-inches",
            paramLabel = "N",
            defaultValue = "32",
            description = "Diagonal of the kiosks' screens. Default: ${DEFAULT-VALUE}.")
    private double inches;

    @Option(
            names = "--screen-bottom-mm",
            paramLabel = "N",
            defaultValue = "600",
            description = "Height of their lower edge above the floor. Default: ${DEFAULT-VALUE}.")
    private int bottomEdgeMm;

    /** The glass, or {@link BadInput} that names the value. */
    Screen screen() {
        try {
            return new Screen(inches, bottomEdgeMm);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--screen-inches or --screen-bottom-mm: " + e.getMessage());
        }
    }
}
