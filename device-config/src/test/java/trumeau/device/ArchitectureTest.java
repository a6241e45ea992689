package trumeau.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import trumeau.house.HouseRules;

@AnalyzeClasses(packages = "trumeau", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static void enoughClassesAreSeen(JavaClasses classes) {
        assertThat(classes.stream().filter(seen -> seen.getPackageName().startsWith("trumeau.device")))
                .hasSizeGreaterThan(50);
    }
}
