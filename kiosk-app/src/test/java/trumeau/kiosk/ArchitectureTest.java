package trumeau.kiosk;

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

    /** What is recommended can't know what is praised: only who publishes, loads or shows campaigns does. */
    @ArchTest
    static final ArchRule campaignsStandApart = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "trumeau.kiosk.campaign..",
                    "trumeau.kiosk.publish..",
                    "trumeau.kiosk.cli..",
                    "trumeau.kiosk.demo..")
            .and()
            .haveNameNotMatching(".*\\.(ServingGeneration|ReleasedCampaigns|Campaign(sResource|View|Desk))(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("trumeau.kiosk.campaign..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.Campaign(View|Desk)");

    @ArchTest
    static void enoughClassesAreSeen(JavaClasses classes) {
        assertThat(classes.stream().filter(seen -> seen.getPackageName().startsWith("trumeau.kiosk")))
                .hasSizeGreaterThan(60);
    }
}
