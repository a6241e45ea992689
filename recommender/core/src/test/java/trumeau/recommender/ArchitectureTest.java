package trumeau.recommender;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import trumeau.house.HouseRules;

@AnalyzeClasses(packages = "trumeau", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    /** A device that serves segments needs no library that trains them. */
    @ArchTest
    static final ArchRule tribuoStaysInTheTrainerOfSegments = noClasses()
            .that()
            .resideOutsideOfPackage("trumeau.recommender.profile.train..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tribuo..", "trumeau.recommender.profile.train..");

    @ArchTest
    static void enoughClassesAreSeen(JavaClasses classes) {
        assertThat(classes.stream().filter(seen -> seen.getPackageName().startsWith("trumeau.recommender")))
                .hasSizeGreaterThan(40);
    }
}
