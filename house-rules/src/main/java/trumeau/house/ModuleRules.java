package trumeau.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;

/** Who may know whom, between the modules and inside each. */
public final class ModuleRules {

    /** The libraries know neither each other nor the app; the app knows all three. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "vision", Set.of(),
            "recommender", Set.of(),
            "device", Set.of(),
            "kiosk", Set.of("vision", "recommender", "device"),
            "house", Set.of());

    @ArchTest
    public static final ArchRule modulesKnowOnlyWhomTheyMay =
            classes().should(new KnowOnlyWhomTheyMay(MAY_KNOW)).allowEmptyShould(true);

    /** What is measured and followed needs no engine, so it is tested without any. */
    @ArchTest
    public static final ArchRule onlyThePipelineKnowsTheEngines = mayNotKnow(
            resideInAnyPackage(
                    "trumeau.vision.frame..",
                    "trumeau.vision.locate..",
                    "trumeau.vision.classify..",
                    "trumeau.vision.attribute..",
                    "trumeau.vision.tag..",
                    "trumeau.vision.teach..",
                    "trumeau.vision.track..",
                    "trumeau.vision.evaluate.figure..",
                    "trumeau.vision.evaluate.fold.."),
            "trumeau.vision.opencv..",
            "trumeau.vision.djl..",
            "trumeau.vision.pipeline..");

    /** A stream is opened by the app and handed in. */
    @ArchTest
    public static final ArchRule visionOpensNoChannel =
            mayNotKnow(resideInAnyPackage("trumeau.vision.."), "java.nio.channels..");

    /** A device serves without a trainer. */
    @ArchTest
    public static final ArchRule recommendingKnowsNoTraining = mayNotKnow(
            resideInAnyPackage(
                    "trumeau.recommender.serve..",
                    "trumeau.recommender.search..",
                    "trumeau.recommender.model..",
                    "trumeau.recommender.index..",
                    "trumeau.recommender.catalog..",
                    "trumeau.recommender.blob..",
                    "trumeau.recommender.rule..",
                    "trumeau.recommender.rerank..",
                    "trumeau.recommender.experiment..",
                    "trumeau.recommender.profile",
                    "trumeau.recommender.profile.segment..",
                    "trumeau.recommender.profile.carry.."),
            "trumeau.recommender.train..",
            "trumeau.recommender.topn..",
            "trumeau.recommender.rating..",
            "trumeau.recommender.profile.train..",
            "trumeau.recommender.evaluate..",
            "org.ejml..",
            "org.tribuo..");

    /** Files come in as bytes; only interactions, which may be large, are read from a path. */
    @ArchTest
    public static final ArchRule onlyTrainingOpensFiles = noClasses()
            .that(resideInAnyPackage("trumeau.recommender.."))
            .and(not(resideInAnyPackage(
                    "trumeau.recommender.train..", "trumeau.recommender.evaluate..", "trumeau.recommender.spark..")))
            .should()
            .dependOnClassesThat(type(Files.class))
            .allowEmptyShould(true);

    /** A device never signs. */
    @ArchTest
    public static final ArchRule nobodyOnADeviceKnowsThePublisher = mayNotKnow(
            resideInAnyPackage("trumeau.device..").and(not(resideInAnyPackage("trumeau.device.publish.."))),
            "trumeau.device.publish..");

    /** What serves knows nothing of publishing, of the demo, of commands, of signing and of measuring. */
    @ArchTest
    public static final ArchRule servingKnowsNoPublishing = mayNotKnow(
            resideInAnyPackage(
                    "trumeau.kiosk.web..",
                    "trumeau.kiosk.session..",
                    "trumeau.kiosk.shop..",
                    "trumeau.kiosk.console..",
                    "trumeau.kiosk.overlay..",
                    "trumeau.kiosk.health..",
                    "trumeau.kiosk.teach..",
                    "trumeau.kiosk.mirror..",
                    "trumeau.kiosk.still..",
                    "trumeau.kiosk.dress..",
                    "trumeau.kiosk.light..",
                    "trumeau.kiosk.stock..",
                    "trumeau.kiosk.request..",
                    "trumeau.kiosk.phone..",
                    "trumeau.kiosk.qr..",
                    "trumeau.kiosk.wiring..",
                    "trumeau.kiosk.settings..",
                    "trumeau.kiosk.wall.."),
            "trumeau.kiosk.publish..",
            "trumeau.kiosk.feed..",
            "trumeau.kiosk.demo..",
            "trumeau.kiosk.cli..",
            "trumeau.device.publish..",
            "trumeau.recommender.train..",
            "trumeau.recommender.evaluate..",
            "trumeau.recommender.topn..",
            "trumeau.recommender.rating..",
            "trumeau.recommender.profile.train..",
            "trumeau.vision.evaluate..",
            "trumeau.vision.djl..");

    private ModuleRules() {}

    private static ArchRule mayNotKnow(DescribedPredicate<JavaClass> these, String... strangers) {
        return noClasses()
                .that(these)
                .should()
                .dependOnClassesThat(resideInAnyPackage(strangers))
                .allowEmptyShould(true);
    }
}
