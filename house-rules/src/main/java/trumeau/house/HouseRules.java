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
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/** What holds in every module; each rule is seen to fail on a planted offence by {@code HouseRulesTest}. */
public final class HouseRules {

    private static final String VISION = "trumeau.vision..";
    private static final String RECOMMENDER = "trumeau.recommender..";
    private static final String DEVICE = "trumeau.device..";
    private static final String KIOSK = "trumeau.kiosk..";

    @ArchTest
    public static final ArchTests modules = ArchTests.in(ModuleRules.class);

    @ArchTest
    public static final ArchTests pictures = ArchTests.in(PictureRules.class);

    /** The cluster's trainer is a command of its own. */
    @ArchTest
    public static final ArchRule librariesKnowNoFramework = noClasses()
            .that(resideInAnyPackage(VISION, RECOMMENDER, DEVICE)
                    .and(not(resideInAnyPackage("trumeau.recommender.spark.."))))
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
    public static final ArchRule luceneStaysInTheSearch = onlyIn("trumeau.recommender.search..", "org.apache.lucene..");

    @ArchTest
    public static final ArchRule sqlStaysInTheStore =
            onlyIn("trumeau.device.store..", "java.sql..", "javax.sql..", "org.sqlite..");

    @ArchTest
    public static final ArchRule networkOnlyWhereItBelongs = noClasses()
            .that(not(resideInAnyPackage("trumeau.device.sync..", KIOSK)))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.."))
            .allowEmptyShould(true);

    /** Time comes in by constructor. */
    @ArchTest
    public static final ArchRule nobodyAsksTheClock = noClasses()
            .should()
            .callMethodWhere(target(owner(resideInAnyPackage("java.time.."))).and(target(name("now"))))
            .orShould()
            .callMethodWhere(target(owner(type(Clock.class))).and(target(nameMatching("system.*|tick.*"))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule everyPackageIsNullMarked =
            classes().should(new ResideInNullMarkedPackage()).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule nothingPrintsToStandardStreams = noClasses()
            .that(not(resideInAnyPackage("trumeau.kiosk.cli..")))
            .should(ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true);

    /** The world broke: one exception type per module, with a reason. */
    @ArchTest
    public static final ArchRule nothingThrowsAGenericException =
            noClasses().should(THROW_GENERIC_EXCEPTIONS).allowEmptyShould(true);

    /** A bridge that the compiler writes declares what a library's interface declares. */
    @ArchTest
    public static final ArchRule nothingDeclaresAGenericException = noCodeUnits()
            .that()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .declareThrowableOfType(Exception.class)
            .orShould()
            .declareThrowableOfType(Throwable.class)
            .allowEmptyShould(true);

    /** An implementation is named by what is special about it. */
    @ArchTest
    public static final ArchRule everyNameSaysWhatItIs = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule noFieldIsPublicAndChangeable =
            fields().that().arePublic().should().beFinal().allowEmptyShould(true);

    private HouseRules() {}

    private static ArchRule onlyIn(String home, String... guests) {
        return noClasses()
                .that(not(resideInAnyPackage(home)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(guests))
                .allowEmptyShould(true);
    }
}
