package trumeau.kiosk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import trumeau.house.HouseRules;

@AnalyzeClasses(packages = "trumeau", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int AT_LEAST = 60;
    private static final String[] SERVING = {
        "trumeau.kiosk.web..",
        "trumeau.kiosk.session..",
        "trumeau.kiosk.shop..",
        "trumeau.kiosk.console..",
        "trumeau.kiosk.overlay..",
        "trumeau.kiosk.health..",
        "trumeau.kiosk.wiring..",
        "trumeau.kiosk.settings.."
    };

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    /** What serves knows nothing of publishing, of the demo, of commands and of signing. */
    @ArchTest
    static final ArchRule servingKnowsNoPublishing = noClasses()
            .that(are(resideInAnyPackage(SERVING)))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "trumeau.kiosk.publish..",
                    "trumeau.kiosk.demo..",
                    "trumeau.kiosk.cli..",
                    "trumeau.device.publish..",
                    "trumeau.recommender.train..",
                    "trumeau.vision.djl.."));

    /** A picture is looked at in vision and shown as it came; the app itself opens no pixels. */
    @ArchTest
    static final ArchRule enginesStayInVision = noClasses()
            .that(are(resideInAnyPackage("trumeau.kiosk..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.opencv..", "nu.pattern..", "ai.djl.."));

    @ArchTest
    static final ArchRule timeComesInByConstructor = noClasses()
            .that(are(resideInAnyPackage(SERVING)))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static void enoughClassesAreSeen(JavaClasses classes) {
        assertThat(classes.that(resideInAnyPackage("trumeau.kiosk..")).size()).isGreaterThan(AT_LEAST);
    }
}
