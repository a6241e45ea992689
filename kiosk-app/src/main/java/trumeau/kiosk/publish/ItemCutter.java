package trumeau.kiosk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trumeau.device.publish.PublishedFile;
import trumeau.device.release.ArtefactKind;
import trumeau.device.release.ArtefactName;
import trumeau.kiosk.dress.CutOuts;
import trumeau.kiosk.dress.CutOutsFile;
import trumeau.kiosk.wiring.ReleaseLayout;
import trumeau.recommender.catalog.Item;
import trumeau.vision.pipeline.GarmentRecogniser;

/** Cuts items out of their first pictures, so that a mirror can put them on somebody. */
final class ItemCutter {

    private final GarmentRecogniser recogniser;
    private final Path staging;

    ItemCutter(GarmentRecogniser recogniser, Path staging) {
        this.recogniser = recogniser;
        this.staging = staging;
    }

    /** The files that tell of them; an item whose picture has a busy ground is left out, and can't be put on. */
    List<PublishedFile> cut(Assortment assortment, Progress progress) throws IOException {
        Map<String, Path> pictures = new HashMap<>();
        assortment.pictures().forEach(picture -> pictures.put(picture.sha256(), picture.jpeg()));
        var cuts = new HashMap<String, CutOuts.Cut>();
        var files = new ArrayList<PublishedFile>();
        var items = assortment.items();
        for (var i = 0; i < items.size(); i++) {
            progress.at("cutting items out", i, items.size());
            var item = items.get(i);
            var first = item.pictures().stream().findFirst().filter(picture -> !cuts.containsKey(picture));
            if (first.isPresent() && pictures.containsKey(first.get())) {
                var picture = first.get();
                var bytes = Files.readAllBytes(pictures.get(picture));
                var cut = recogniser.cut(bytes, item.category());
                if (cut.isPresent()) {
                    cuts.put(picture, CutOuts.Cut.of(picture, cut.get().shape()));
                    files.add(grey(picture, cut.get().matte().png()));
                }
            }
        }
        if (!cuts.isEmpty()) {
            files.add(told(items, cuts));
        }
        return files;
    }

    private PublishedFile grey(String picture, byte[] png) throws IOException {
        var file = Files.write(staging.resolve(picture + ".png"), png);
        return new PublishedFile(new ArtefactName(ReleaseLayout.cutOut(picture)), ArtefactKind.PICTURE, file);
    }

    /** Of the kind of a config, since devices that put nothing on read no other kinds, and pass over this one. */
    private PublishedFile told(List<Item> items, Map<String, CutOuts.Cut> cuts) throws IOException {
        var inOrder = items.stream()
                .flatMap(item -> item.pictures().stream().limit(1))
                .distinct()
                .filter(cuts::containsKey)
                .map(cuts::get)
                .toList();
        var file = Files.write(staging.resolve(ReleaseLayout.CUT_OUTS), CutOutsFile.write(new CutOuts(inOrder)));
        return new PublishedFile(new ArtefactName(ReleaseLayout.CUT_OUTS), ArtefactKind.CONFIG, file);
    }
}
