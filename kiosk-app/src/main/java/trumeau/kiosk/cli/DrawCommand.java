package trumeau.kiosk.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trumeau.kiosk.demo.drawing.DrawingExport;

/** Drawn garments as files, for the scripts that train the net. */
@Command(
        name = "draw",
        hidden = true,
        header = "Draw garments as JPEG files, one folder a kind: what the garment net is trained on beside photos.",
        footer = {"", "Example:", "  ./trumeau draw drawn --per-kind 150 --seed 9001"})
final class DrawCommand implements Callable<Integer> {

    private static final int MOST = 10_000;

    @Mixin
    private Standard standard = new Standard();

    @Option(
            names = "--per-kind",
            paramLabel = "N",
            defaultValue = "150",
            description = "How many of each kind, up to 10,000. Default: ${DEFAULT-VALUE}.")
    private int perKind;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--size",
            paramLabel = "PIXELS",
            defaultValue = "320",
            description = "The longer side of each picture, 64 to 1024. Default: ${DEFAULT-VALUE}.")
    private int size;

    @Parameters(paramLabel = "DIR", description = "The folder to write to.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        if (perKind < 1 || perKind > MOST) {
            throw new BadInput("--per-kind is " + perKind + "; it must be 1 to " + MOST);
        }
        if (size < 64 || size > 1024) {
            throw new BadInput("--size is " + size + "; it must be 64 to 1024");
        }
        var out = Folders.writable(Objects.requireNonNull(folder), "folder");
        var progress = standard.progress();
        DrawingExport.export(
                out, new DrawingExport.Order(perKind, seed, size), (done, of) -> progress.at("drawing", done, of));
        standard.print("drew " + perKind + " garments of each kind in " + out);
        return Failures.OK;
    }
}
