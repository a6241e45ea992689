package trumeau.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Formatter;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures never leave memory: what sees them and what shows them writes no file. */
public final class PictureRules {

    private static final String WRITES_A_FILE =
            "write.*|new(OutputStream|BufferedWriter|ByteChannel)|copy|create.*|move";
    private static final List<Class<?>> PRINT_TO_A_FILE =
            List.of(FileWriter.class, PrintStream.class, PrintWriter.class, Formatter.class);

    /** What holds a camera's pictures: vision, the makers of nets apart, and what serves. */
    private static final DescribedPredicate<JavaClass> HOLDS_PICTURES = resideInAnyPackage(
                    "trumeau.vision..",
                    "trumeau.kiosk.web..",
                    "trumeau.kiosk.session..",
                    "trumeau.kiosk.shop..",
                    "trumeau.kiosk.console..",
                    "trumeau.kiosk.overlay..",
                    "trumeau.kiosk.health..",
                    "trumeau.kiosk.teach..",
                    "trumeau.kiosk.mirror..",
                    "trumeau.kiosk.still..",
                    "trumeau.kiosk.light..",
                    "trumeau.kiosk.stock..",
                    "trumeau.kiosk.request..",
                    "trumeau.kiosk.wiring..")
            .and(not(resideInAnyPackage("trumeau.vision.djl.train..", "trumeau.vision.djl.quantize..")));

    @ArchTest
    public static final ArchRule picturesNeverLeaveMemory = noClasses()
            .that(HOLDS_PICTURES)
            .should()
            .callMethodWhere(target(nameMatching("imwrite.*"))
                    .or(call(Files.class, WRITES_A_FILE))
                    .or(call(ImageIO.class, "write|createImageOutputStream")))
            .orShould()
            .callConstructorWhere(printsToAFile())
            .orShould()
            .dependOnClassesThat(type(FileOutputStream.class)
                    .or(type(RandomAccessFile.class))
                    .or(assignableTo(FileChannel.class))
                    .or(assignableTo(AsynchronousFileChannel.class))
                    .or(assignableTo(ImageWriter.class))
                    .or(assignableTo(ImageOutputStream.class))
                    .or(name("org.opencv.videoio.VideoWriter")))
            .allowEmptyShould(true);

    private PictureRules() {}

    private static DescribedPredicate<JavaCall<?>> call(Class<?> owner, String methods) {
        return target(owner(type(owner))).and(target(nameMatching(methods)));
    }

    /** By a file or its name; the same classes around another stream are harmless. */
    private static DescribedPredicate<JavaConstructorCall> printsToAFile() {
        return describe(
                "print to a file",
                call -> PRINT_TO_A_FILE.stream()
                                .anyMatch(printer -> call.getTargetOwner().isEquivalentTo(printer))
                        && call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(given ->
                                        given.isEquivalentTo(File.class) || given.isEquivalentTo(String.class)));
    }
}
