package trumeau.vision;

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

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    /** A stream is opened by the app and handed in. */
    @ArchTest
    static final ArchRule visionKnowsNoNetwork = noClasses()
            .that()
            .resideInAPackage("trumeau.vision..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio.channels..");

    /** What is measured and followed needs no engine, so it is tested without any. */
    @ArchTest
    static final ArchRule onlyThePipelineKnowsTheEngines = noClasses()
            .that()
            .resideInAnyPackage(
                    "trumeau.vision.frame..",
                    "trumeau.vision.locate..",
                    "trumeau.vision.classify..",
                    "trumeau.vision.attribute..",
                    "trumeau.vision.tag..",
                    "trumeau.vision.track..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("trumeau.vision.opencv..", "trumeau.vision.djl..", "trumeau.vision.pipeline..");

    @ArchTest
    static final ArchRule nobodyAsksTheClock =
            noClasses().that().resideInAPackage("trumeau.vision..").should().callMethod(Instant.class, "now");

    @ArchTest
    static void enoughClassesAreSeen(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(seen -> seen.getPackageName().startsWith("trumeau.vision"))
                        .count())
                .isGreaterThan(60);
    }
}
