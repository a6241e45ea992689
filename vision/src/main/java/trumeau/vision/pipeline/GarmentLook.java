package trumeau.vision.pipeline;

import java.util.List;
import java.util.Optional;
import trumeau.vision.attribute.ColourReader;
import trumeau.vision.attribute.GarmentColour;
import trumeau.vision.classify.Calibration;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.classify.GarmentNet;
import trumeau.vision.classify.Guess;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.classify.NetOutput;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.GarmentMask;
import trumeau.vision.locate.WornGarment;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.opencv.GarmentCrop;
import trumeau.vision.opencv.GroundMatte;
import trumeau.vision.teach.Teaching;

/** From pixels to sightings: the net, the parser where there is one, colours and what staff taught. For one thread. */
final class GarmentLook implements AutoCloseable {

    private final EmbeddingSpaceId space;
    private final GarmentNet net;
    private final Optional<WornParser> parser;
    private final GarmentCrop crop;
    private final Calibration calibration;
    private final ColourReader colours = new ColourReader();

    /** Takes over net and parser and closes them. */
    GarmentLook(ModelFolder folder, GarmentNet net, Optional<WornParser> parser) {
        this.space = folder.space();
        this.net = net;
        this.parser = parser;
        this.crop = new GarmentCrop(
                folder.card().input().width(), folder.card().input().height());
        this.calibration = new Calibration(folder.card());
    }

    Sighting at(Frame frame, Box box, Teaching teaching) {
        var output = net.forward(crop.cut(frame, box));
        var mask = output.mask();
        var seen = mask.length == 0
                ? List.of(colours.read(frame, box))
                : colours.read(frame, box, GarmentMask.ofLogits(mask));
        return sighting(box, output, teaching.rank(calibration.rank(output.logits()), embedding(output)), seen);
    }

    /** The pixels of the garment in this box, for a picture whose ground is plain; empty where it can't be told. */
    Optional<GroundMatte.Matte> matte(Frame frame, Box box) {
        var mask = net.forward(crop.cut(frame, box)).mask();
        return mask.length == 0 ? Optional.empty() : GroundMatte.of(frame, box, GarmentMask.ofLogits(mask));
    }

    /** The person in this box, whose parts are to be used before the next call; empty without a parser. */
    Optional<PersonSighting> person(Frame frame, Box box, Teaching teaching, WornNames names) {
        return parser.map(own -> {
            var region = own.region(frame, box);
            var parts = own.parse(frame, region);
            if (!parts.showsPerson()) {
                return new PersonSighting(parts, List.of(), new WornLayers(region, 0, 0, List.of()));
            }
            var garments = names.name(parts.garments(), region, worn -> worn(frame, region, worn, teaching));
            return new PersonSighting(parts, garments, own.layers(parts, region));
        });
    }

    private Sighting worn(Frame frame, Box person, WornGarment worn, Teaching teaching) {
        var box = worn.within(person);
        var output = net.forward(crop.cut(frame, box));
        var ranking = teaching.rank(WornKinds.rank(calibration.rank(output.logits()), worn), embedding(output));
        return sighting(box, output, ranking, colours.read(frame, box, worn.mask()));
    }

    Optional<WornParser> parser() {
        return parser;
    }

    boolean hasParser() {
        return parser.isPresent();
    }

    private Embedding embedding(NetOutput output) {
        return new Embedding(space, output.embedding());
    }

    private Sighting sighting(Box box, NetOutput output, List<Guess> ranking, List<GarmentColour> seen) {
        var traits = calibration.traits(output.attributes(), ranking.get(0).category());
        return new Sighting(box, ranking, seen, traits, embedding(output), output.garmentness());
    }

    @Override
    public void close() {
        net.close();
        crop.close();
        parser.ifPresent(WornParser::close);
    }
}
