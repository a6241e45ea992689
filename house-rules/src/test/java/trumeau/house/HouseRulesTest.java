package trumeau.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    /** The planted offence that each rule must find, by the rule's name. */
    private static final Map<String, String> OFFENCES = Map.ofEntries(
            Map.entry("visionKnowsNoOtherModule", "trumeau.vision.planted.KnowsTheRecommender"),
            Map.entry("recommenderKnowsNoOtherModule", "trumeau.recommender.planted.KnowsTheDevice"),
            Map.entry("deviceKnowsNoOtherModule", "trumeau.device.planted.KnowsTheVision"),
            Map.entry("librariesKnowNoFramework", "trumeau.vision.planted.KnowsQuarkus"),
            Map.entry("packagesHaveNoCycles", "trumeau.kiosk.planted.ring.one.One"),
            Map.entry("openCvStaysInItsPackage", "trumeau.vision.planted.KnowsOpenCv"),
            Map.entry("djlStaysInItsPackage", "trumeau.vision.planted.KnowsDjl"),
            Map.entry("sqlStaysInTheStore", "trumeau.kiosk.planted.AsksSql"),
            Map.entry("networkOnlyWhereItBelongs", "trumeau.vision.planted.CallsOut"),
            Map.entry("picturesNeverLeaveMemory", "trumeau.vision.planted.KeepsPictures"),
            Map.entry("everyPackageIsNullMarked", "trumeau.vision.planted.other has no @NullMarked"),
            Map.entry("nothingPrintsToStandardStreams", "trumeau.kiosk.planted.Prints"),
            Map.entry("noFieldIsPublicAndChangeable", "trumeau.kiosk.planted.Changeable"));

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("trumeau");
    private static final JavaClasses DECENT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("trumeau.house");

    static Stream<Field> rules() {
        return Arrays.stream(HouseRules.class.getFields()).filter(field -> field.getType() == ArchRule.class);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleFindsItsPlantedOffence(Field rule) throws IllegalAccessException {
        var offender = OFFENCES.get(rule.getName());

        assertThat(offender).as("a planted offence for %s", rule.getName()).isNotNull();
        assertThatThrownBy(() -> ruleIn(rule).check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(offender);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleLetsDecentCodePass(Field rule) throws IllegalAccessException {
        ruleIn(rule).check(DECENT);
    }

    @Test
    void noOffenceIsPlantedForARuleThatIsGone() {
        assertThat(rules().map(Field::getName)).containsExactlyInAnyOrderElementsOf(OFFENCES.keySet());
    }

    private static ArchRule ruleIn(Field field) throws IllegalAccessException {
        return (ArchRule) field.get(null);
    }
}
