package trumeau.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;

/** What holds in every module; each rule is seen to fail on a planted offence by {@code HouseRulesTest}. */
public final class HouseRules {

    private static final String VISION = "trumeau.vision..";
    private static final String RECOMMENDER = "trumeau.recommender..";
    private static final String DEVICE = "trumeau.device..";
    private static final String KIOSK = "trumeau.kiosk..";
    private static final String WRITES_A_FILE =
            "write.*|new(OutputStream|BufferedWriter|ByteChannel)|copy|create.*|move";

    /** The three libraries know neither each other nor the app; the app knows all three. */
    @ArchTest
    public static final ArchRule visionKnowsNoOtherModule = mayNotKnow(VISION, RECOMMENDER, DEVICE, KIOSK);

    @ArchTest
    public static final ArchRule recommenderKnowsNoOtherModule = mayNotKnow(RECOMMENDER, VISION, DEVICE, KIOSK);

    @ArchTest
    public static final ArchRule deviceKnowsNoOtherModule = mayNotKnow(DEVICE, VISION, RECOMMENDER, KIOSK);

    @ArchTest
    public static final ArchRule librariesKnowNoFramework = noClasses()
            .that(resideInAnyPackage(VISION, RECOMMENDER, DEVICE))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "picocli.."))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule packagesHaveNoCycles =
            slices().matching("trumeau.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    public static final ArchRule openCvStaysInItsPackage =
            onlyIn("trumeau.vision.opencv..", "org.opencv..", "nu.pattern..");

    @ArchTest
    public static final ArchRule djlStaysInItsPackage = onlyIn("trumeau.vision.djl..", "ai.djl..");

    @ArchTest
    public static final ArchRule sqlStaysInTheStore = onlyIn("trumeau.device.store..", "java.sql..", "org.sqlite..");

    @ArchTest
    public static final ArchRule networkOnlyWhereItBelongs = noClasses()
            .that(not(resideInAnyPackage("trumeau.device.sync..", KIOSK)))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http.."))
            .orShould()
            .dependOnClassesThat(name("java.net.Socket").or(name("java.net.URLConnection")))
            .allowEmptyShould(true);

    /** Pictures never leave memory: nothing in vision writes a file, training apart. */
    @ArchTest
    public static final ArchRule picturesNeverLeaveMemory = noClasses()
            .that(resideInAnyPackage(VISION))
            .and(not(resideInAnyPackage("trumeau.vision.djl.train..")))
            .should()
            .callMethodWhere(target(nameMatching("imwrite(multi)?"))
                    .or(target(owner(type(Files.class))).and(target(nameMatching(WRITES_A_FILE)))))
            .orShould()
            .dependOnClassesThat(type(FileOutputStream.class)
                    .or(type(RandomAccessFile.class))
                    .or(type(FileWriter.class))
                    .or(name("org.opencv.videoio.VideoWriter")))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule everyPackageIsNullMarked =
            classes().should(new ResideInNullMarkedPackage()).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule nothingPrintsToStandardStreams = noClasses()
            .that(not(resideInAnyPackage("trumeau.kiosk.cli..")))
            .should(ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule noFieldIsPublicAndChangeable =
            fields().that().arePublic().should().beFinal().allowEmptyShould(true);

    private HouseRules() {}

    private static ArchRule mayNotKnow(String module, String... strangers) {
        return noClasses()
                .that(resideInAnyPackage(module))
                .should()
                .dependOnClassesThat(resideInAnyPackage(strangers))
                .allowEmptyShould(true);
    }

    private static ArchRule onlyIn(String home, String... guests) {
        return noClasses()
                .that(not(resideInAnyPackage(home)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(guests))
                .allowEmptyShould(true);
    }
}
