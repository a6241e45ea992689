package trumeau.device;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import trumeau.house.HouseRules;

@AnalyzeClasses(packages = "trumeau", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule sqlOnlyInTheStore = noClasses()
            .that()
            .resideOutsideOfPackage("trumeau.device.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule networkOnlyInSync = noClasses()
            .that()
            .resideOutsideOfPackage("trumeau.device.sync..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..");

    /** A device never signs. */
    @ArchTest
    static final ArchRule nobodyKnowsThePublisher = noClasses()
            .that()
            .resideOutsideOfPackage("trumeau.device.publish..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("trumeau.device.publish..");

    @ArchTest
    static final ArchRule timeComesIn = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static void enoughIsSeenToProveSomething(JavaClasses classes) {
        var ours = DescribedPredicate.<JavaClass>describe(
                "of the device", type -> type.getPackageName().startsWith("trumeau.device"));
        assertThat(classes.that(ours)).hasSizeGreaterThan(50);
    }
}
