package trumeau.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    /** The planted offences that each rule must find, by the rule's name. */
    private static final Map<String, List<String>> OFFENCES = Map.ofEntries(
            planted(
                    "modulesKnowOnlyWhomTheyMay",
                    "trumeau.vision.planted.KnowsTheRecommender",
                    "trumeau.recommender.planted.KnowsTheDevice",
                    "trumeau.device.planted.KnowsTheVision",
                    "trumeau.stranger.planted.Unheard is of module stranger"),
            planted("onlyThePipelineKnowsTheEngines", "trumeau.vision.track.planted.KnowsAnEngine"),
            planted("visionOpensNoChannel", "trumeau.vision.planted.OpensAChannel"),
            planted("recommendingKnowsNoTraining", "trumeau.recommender.serve.planted.KnowsTraining"),
            planted("onlyTrainingOpensFiles", "trumeau.recommender.planted.OpensAFile"),
            planted("nobodyOnADeviceKnowsThePublisher", "trumeau.device.sync.planted.KnowsThePublisher"),
            planted("servingKnowsNoPublishing", "trumeau.kiosk.web.planted.KnowsTheDemo"),
            planted("librariesKnowNoFramework", "trumeau.vision.planted.KnowsQuarkus"),
            planted("packagesHaveNoCycles", "trumeau.kiosk.planted.ring.one.One"),
            planted("openCvStaysInItsPackage", "trumeau.vision.planted.KnowsOpenCv"),
            planted("djlStaysInItsPackage", "trumeau.vision.planted.KnowsDjl"),
            planted("luceneStaysInTheSearch", "trumeau.recommender.planted.KnowsLucene"),
            planted("sqlStaysInTheStore", "trumeau.kiosk.planted.AsksSql"),
            planted("networkOnlyWhereItBelongs", "trumeau.vision.planted.CallsOut", "trumeau.device.planted.Streams"),
            planted(
                    "nobodyAsksTheClock",
                    "trumeau.kiosk.planted.AsksTheClock.instant",
                    "trumeau.kiosk.planted.AsksTheClock.date",
                    "trumeau.kiosk.planted.AsksTheClock.clock",
                    "trumeau.kiosk.planted.AsksTheClock.millis"),
            planted(
                    "picturesNeverLeaveMemory",
                    "trumeau.vision.planted.KeepsPictures.asBytes",
                    "trumeau.vision.planted.KeepsPictures.asAnImage",
                    "trumeau.vision.planted.KeepsPictures.toAnImageStream",
                    "trumeau.vision.planted.KeepsPictures.toAFileStream",
                    "trumeau.vision.planted.KeepsPictures.toAnOldFileStream",
                    "trumeau.vision.planted.KeepsPictures.toAPrinter(",
                    "trumeau.vision.planted.KeepsPictures.toAPrinterByName",
                    "trumeau.vision.planted.OpensAChannel.open",
                    "trumeau.kiosk.web.planted.KeepsPictures"),
            planted("everyPackageIsNullMarked", "trumeau.vision.planted.other has no @NullMarked"),
            planted("nothingPrintsToStandardStreams", "trumeau.kiosk.planted.Prints"),
            planted(
                    "nothingThrowsAGenericException",
                    "trumeau.kiosk.planted.ThrowsAnything.anything",
                    "trumeau.kiosk.planted.ThrowsAnything.runtime"),
            planted(
                    "nothingDeclaresAGenericException",
                    "trumeau.kiosk.planted.ThrowsAnything.declared",
                    "trumeau.kiosk.planted.ThrowsAnything.evenErrors"),
            planted(
                    "everyNameSaysWhatItIs",
                    "trumeau.kiosk.planted.names.PictureManager",
                    "trumeau.kiosk.planted.names.PictureHelper",
                    "trumeau.kiosk.planted.names.PictureUtil>",
                    "trumeau.kiosk.planted.names.PictureUtils",
                    "trumeau.kiosk.planted.names.PictureImpl"),
            planted("noFieldIsPublicAndChangeable", "trumeau.kiosk.planted.Changeable"));

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("trumeau");
    private static final JavaClasses DECENT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("trumeau.house");

    static Stream<Field> rules() {
        return Stream.of(HouseRules.class, ModuleRules.class, PictureRules.class)
                .flatMap(rules -> Arrays.stream(rules.getFields()))
                .filter(field -> field.getType() == ArchRule.class);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleFindsItsPlantedOffences(Field rule) throws IllegalAccessException {
        var offenders = OFFENCES.get(rule.getName());

        assertThat(offenders).as("planted offences for %s", rule.getName()).isNotEmpty();
        assertThatThrownBy(() -> ruleIn(rule).check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains(offenders);
    }

    /** What is allowed and looks alike. */
    @Test
    void whatIsNoOffenceIsNotFound() {
        assertThatThrownBy(() -> HouseRules.nothingThrowsAGenericException.check(PLANTED))
                .message()
                .doesNotContain("trumeau.kiosk.planted.Mishap");
        assertThatThrownBy(() -> PictureRules.picturesNeverLeaveMemory.check(PLANTED))
                .message()
                .doesNotContain("inMemory");
        assertThatThrownBy(() -> ModuleRules.modulesKnowOnlyWhomTheyMay.check(PLANTED))
                .message()
                .doesNotContain("trumeau.kiosk.planted.KnowsTheVisionRightly");
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

    private static Map.Entry<String, List<String>> planted(String rule, String... offenders) {
        return Map.entry(rule, List.of(offenders));
    }

    private static ArchRule ruleIn(Field field) throws IllegalAccessException {
        return (ArchRule) field.get(null);
    }
}
