package trumeau.vision.pipeline;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.body.Body;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.classify.Guess;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelCard;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.classify.NetOutputs;
import trumeau.vision.classify.Sighting;
import trumeau.vision.djl.Engines;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting.Mirroring;
import trumeau.vision.locate.PartsMap;
import trumeau.vision.opencv.GroundMatte;
import trumeau.vision.opencv.OpenCvTagReader;
import trumeau.vision.tag.TagReader;
import trumeau.vision.teach.Teaching;
import trumeau.vision.track.Garment.Certainty;

/**
 * Says what a garment is: one forward pass gives ranking and embedding. Safe for several threads; one works at a time.
 */
public final class GarmentRecogniser implements AutoCloseable {

    private final ModelCard card;
    private final EmbeddingSpaceId space;
    private final InferenceEngine engine;
    private final GarmentLook look;
    private final Optional<BodyNets> bodies;
    private final Photos photos = new Photos();
    private final TagReader tags = new OpenCvTagReader();
    private volatile Teaching teaching;
    private boolean closed;

    private GarmentRecogniser(ModelFolder folder, InferenceEngine engine, GarmentLook look, Optional<BodyNets> bodies) {
        this.bodies = bodies;
        this.engine = engine;
        this.card = folder.card();
        this.space = folder.space();
        this.look = look;
        this.teaching = Teaching.nothing(space);
    }

    /**
     * Loads a model folder by the reference engine, or by the one it has a net for, and runs its golden self-test.
     *
     * @throws trumeau.vision.VisionException {@code MODEL_*} with what to do, {@code ENGINE_FAILED}
     */
    public static GarmentRecogniser load(Path modelFolder) {
        return load(ModelFolder.open(modelFolder), GarmentRecogniser::usual);
    }

    /**
     * Loads a model folder by this engine and runs its golden self-test.
     *
     * @throws trumeau.vision.VisionException {@code MODEL_*} with what to do, {@code ENGINE_FAILED}
     */
    public static GarmentRecogniser load(Path modelFolder, InferenceEngine engine) {
        return load(ModelFolder.open(modelFolder), folder -> engine);
    }

    /**
     * Loads a model by the engine that the choice names for it, and runs its golden self-test.
     *
     * @throws trumeau.vision.VisionException {@code MODEL_*} with what to do, {@code ENGINE_FAILED}
     */
    public static GarmentRecogniser load(ModelFolder folder, Function<ModelFolder, InferenceEngine> choice) {
        if (folder.card().outputs().task() != NetOutputs.Task.GARMENT) {
            throw new VisionException(
                    Reason.MODEL_WRONG,
                    "model " + folder.folder()
                            + " gives " + folder.card().outputs().task().words()
                            + "; name the folder of a model that looks at garments");
        }
        var engine = choice.apply(folder);
        var bodies = BodyNets.in(folder.folder(), engine);
        try {
            return new GarmentRecogniser(folder, engine, look(folder, engine), bodies);
        } catch (RuntimeException e) {
            bodies.ifPresent(BodyNets::close);
            throw e;
        }
    }

    private static GarmentLook look(ModelFolder folder, InferenceEngine engine) {
        var net = Engines.load(folder, engine);
        try {
            folder.selfTest().run(net, folder.card());
            return new GarmentLook(folder, net, WornParser.in(folder.folder(), engine));
        } catch (RuntimeException e) {
            net.close();
            throw e;
        }
    }

    /** The first engine, the reference first, that the model has a net for. */
    public static InferenceEngine usual(ModelFolder folder) {
        return folder.card().nets().engines().stream()
                .min(Comparator.naturalOrder())
                .orElse(InferenceEngine.PYTORCH);
    }

    /**
     * What is in this box of the frame.
     *
     * @throws IllegalStateException after {@link #close}
     */
    public synchronized Sighting look(Frame frame, Box box) {
        requireOpen();
        return look.at(frame, box, teaching);
    }

    /**
     * Each garment that the person in this box wears, the largest first; empty when no person is seen there, or the
     * model has no parser.
     *
     * @throws IllegalStateException after {@link #close}
     */
    public synchronized List<Sighting> lookAtWorn(Frame frame, Box person) {
        return seeWorn(frame, person).map(PersonSighting::sightings).orElse(List.of());
    }

    /** The same with the pixels of each garment, whose parts are to be used before the next call. */
    Optional<PersonSighting> seeWorn(Frame frame, Box person) {
        return seeWorn(frame, person, new WornNames());
    }

    /** The same in a row of frames, with what was said of the garments in the frames before. */
    synchronized Optional<PersonSighting> seeWorn(Frame frame, Box person, WornNames names) {
        requireOpen();
        return look.person(frame, person, teaching, names);
    }

    /**
     * The body that is followed, in this frame; empty when nobody is seen, or the model has no nets of the body.
     *
     * @throws IllegalStateException after {@link #close}
     */
    synchronized Optional<Body> follow(Frame frame, BodyFollower follower) {
        requireOpen();
        return bodies.flatMap(nets -> follower.follow(frame, nets::find, nets::read));
    }

    /**
     * A finer look at the person in a region of a frame, which stays leased for as long as it takes; empty when the
     * model has no parser.
     *
     * @param region that the live masks of that person cover
     */
    public Optional<FineLook> lookFinely(Frame frame, Box region) {
        return look.parser().map(parser -> new FineLook(this, frame, region, parser.grain()));
    }

    /** The parts of the person in this region, to be kept. */
    synchronized PartsMap glance(Frame frame, Box region, Mirroring mirroring) {
        requireOpen();
        return look.parser().orElseThrow().glance(frame, region, mirroring);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("recogniser " + name() + " was closed");
        }
    }

    /**
     * From now on this is what staff taught.
     *
     * @throws IllegalArgumentException when it holds in another space than this recogniser's
     */
    public void learn(Teaching taught) {
        if (!taught.space().equals(space)) {
            throw new IllegalArgumentException("what was taught in embedding space "
                    + taught.space().digest() + " means nothing in " + space.digest());
        }
        teaching = taught;
    }

    /** What staff taught. */
    public Teaching teaching() {
        return teaching;
    }

    /**
     * What is in a photo (JPEG, PNG or WebP), turned as its EXIF says; the same way as a photo before the camera. Empty
     * when nothing is located or what is located is no garment.
     *
     * @throws trumeau.vision.VisionException {@code PICTURE_EMPTY, PICTURE_UNREADABLE, PICTURE_TOO_LARGE}
     */
    public Optional<Sighting> recognise(byte[] encodedPicture) {
        return sight(encodedPicture).filter(this::isGarment);
    }

    /**
     * The same, whether or not it is a garment: for measuring where the line lies.
     *
     * @throws trumeau.vision.VisionException as {@link #recognise}
     */
    public Optional<Sighting> sight(byte[] encodedPicture) {
        return photos.look(encodedPicture, this::look);
    }

    /**
     * The same as {@link #recognise}, and the codes in the photo: a hang tag says which item it is, and is enough.
     * Takes several times as long.
     *
     * @throws trumeau.vision.VisionException as {@link #recognise}
     */
    public Optional<PhotoSighting> recogniseWithTags(byte[] encodedPicture) {
        return photos.look(encodedPicture, (frame, box) -> new PhotoSighting(look(frame, box), tags.read(frame)))
                .filter(seen -> isGarment(seen.sighting()) || !seen.tags().isEmpty());
    }

    /**
     * What the person in a photo wears, each garment on the same way as before a mirror; empty when no person is seen.
     *
     * @throws trumeau.vision.VisionException as {@link #recognise}
     */
    public List<Sighting> recogniseWorn(byte[] encodedPicture) {
        return photos.look(encodedPicture, this::lookAtWorn).orElse(List.of()).stream()
                .filter(this::isGarment)
                .toList();
    }

    /**
     * Which pixels of the person in a photo are which garment, and each garment; empty when the model has no parser.
     *
     * @throws trumeau.vision.VisionException as {@link #recognise}
     */
    public Optional<PersonSighting> sightWorn(byte[] encodedPicture) {
        return photos.look(encodedPicture, this::personIn).flatMap(person -> person);
    }

    /**
     * The same by a finer look.
     *
     * @throws trumeau.vision.VisionException as {@link #recognise}
     */
    public Optional<PersonSighting> sightWornFinely(byte[] encodedPicture) {
        return photos.look(encodedPicture, (frame, box) -> personIn(frame, box).flatMap(seen -> finely(frame, seen)))
                .flatMap(person -> person);
    }

    /** For measuring pixels by themselves: forearms are not before them. */
    private Optional<PersonSighting> finely(Frame frame, PersonSighting seen) {
        return lookFinely(frame, seen.layers().region()).map(fine -> {
            for (var step = 0; step < fine.steps(); step++) {
                fine.step();
            }
            return new PersonSighting(fine.parts(), seen.garments(), fine.layers())
                    .withParts(frame.width(), frame.height());
        });
    }

    private synchronized Optional<PersonSighting> personIn(Frame frame, Box box) {
        var body = follow(frame, new BodyFollower());
        var place = body.flatMap(there -> there.mask().box(frame.width(), frame.height()))
                .orElse(box);
        return seeWorn(frame, place)
                .map(person -> body.map(there -> person.with(there, frame)).orElse(person))
                .map(person -> person.withParts(frame.width(), frame.height()));
    }

    /**
     * The nearest body in a photo; empty when nobody is seen.
     *
     * @throws trumeau.vision.VisionException as {@link #recognise}
     */
    public Optional<Body> bodyIn(byte[] encodedPicture) {
        return photos.look(encodedPicture, (frame, box) -> follow(frame, new BodyFollower()))
                .flatMap(body -> body);
    }

    /**
     * An item out of its catalogue picture, to be put on somebody; empty for a category that no body is dressed with,
     * where the ground is busy, and where the item's shape can't be made out.
     *
     * @throws trumeau.vision.VisionException as {@link #recognise}
     */
    public Optional<ItemCut> cut(byte[] encodedPicture, String category) {
        return WornKinds.part(category).flatMap(part -> photos.look(encodedPicture, this::matte)
                .flatMap(matte -> matte)
                .flatMap(matte -> ItemCut.of(part, matte)));
    }

    private synchronized Optional<GroundMatte.Matte> matte(Frame frame, Box box) {
        requireOpen();
        return look.matte(frame, box);
    }

    /** Whether {@link #lookAtWorn} can find anything. */
    public boolean knowsWorn() {
        return look.hasParser();
    }

    /** Whether the first guess is sure enough to be said: at the calibrated threshold or above. */
    public Certainty certaintyOf(List<Guess> ranking) {
        var sure = ranking.get(0).confidence().value() >= card.thresholds().abstain();
        return sure ? Certainty.RECOGNISED : Certainty.UNSURE;
    }

    /**
     * Whether this is a garment at all: at the model's threshold or above, or taught by staff, say a bag; always, when
     * the model doesn't say.
     */
    public boolean isGarment(Sighting sighting) {
        return sighting.garmentness().orElse(1) >= card.thresholds().garment()
                || teaching.find(sighting.embedding()).isPresent();
    }

    /** Below this probability of being a garment at all, a thing is none; empty when the model doesn't say. */
    public OptionalDouble garmentThreshold() {
        return card.outputs().order().contains(NetOutputs.Kind.GARMENT)
                ? OptionalDouble.of(card.thresholds().garment())
                : OptionalDouble.empty();
    }

    /** What runs the net. */
    public InferenceEngine engine() {
        return engine;
    }

    /** The space of this recogniser's embeddings. */
    public EmbeddingSpaceId space() {
        return space;
    }

    /** The categories in the model's order. */
    public List<String> categories() {
        return card.categories();
    }

    /** By what the logits behind every confidence were divided; 1 is the net as it was trained. */
    public double temperature() {
        return card.temperature();
    }

    /** From this cosine similarity on, two pictures show the same item. */
    public double sameItemThreshold() {
        return card.thresholds().sameItem();
    }

    /** The model's name. */
    public String name() {
        return card.name();
    }

    /** The model's version. */
    public String version() {
        return card.version();
    }

    /** Waits for the picture at hand, then lets go of the net; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            look.close();
            bodies.ifPresent(BodyNets::close);
        }
    }
}
