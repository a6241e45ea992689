package trumeau.recommender;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.time.Instant;
import trumeau.house.HouseRules;

@AnalyzeClasses(packages = "trumeau", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    /** A device serves without a trainer. */
    @ArchTest
    static final ArchRule servingKnowsNoTraining = noClasses()
            .that()
            .resideInAnyPackage(
                    "trumeau.recommender.serve..",
                    "trumeau.recommender.model..",
                    "trumeau.recommender.index..",
                    "trumeau.recommender.catalog..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("trumeau.recommender.train..", "trumeau.recommender.evaluate..");

    /** Files come in as bytes; only interactions, which may be large, are read from a path. */
    @ArchTest
    static final ArchRule onlyTrainingOpensFiles = noClasses()
            .that()
            .resideOutsideOfPackages("trumeau.recommender.train..", "trumeau.recommender.evaluate..")
            .and()
            .resideInAPackage("trumeau.recommender..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Files.class);

    @ArchTest
    static final ArchRule nobodyAsksTheClock = noClasses()
            .that()
            .resideInAPackage("trumeau.recommender..")
            .should()
            .callMethod(Instant.class, "now");

    @ArchTest
    static void enoughClassesAreSeen(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(seen -> seen.getPackageName().startsWith("trumeau.recommender"))
                        .count())
                .isGreaterThan(40);
    }
}
