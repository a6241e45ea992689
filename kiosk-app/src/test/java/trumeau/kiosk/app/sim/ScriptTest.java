package trumeau.kiosk.app.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static final int MANY = 400;

    @Test
    void theSameSeedGivesTheSameVisitsAndAnotherOneOthers() {
        assertThat(lines(7)).isEqualTo(lines(7)).isNotEqualTo(lines(8));
        assertThat(new Script(7).visit(200)).hasToString(lines(7).get(199));
    }

    @Test
    void everythingThatCanHappenHappens() {
        var all = String.join("\n", lines(1));

        assertThat(all).contains("by tag", "by search", "by browse", "by hold");
        assertThat(all).contains("asks for a size", "says not for me", "somebody else scans", "clock jumps", "looks;");
        assertThat(all).contains("says so", "walks away");
        assertThat(all).contains("staff off duty", "staff quick", "staff slow", "staff double take");
        assertThat(all).contains("till silent", "till tells twice", "till tells out of order", "till sells it");
        assertThat(all).contains("network there", "network away", " en by", " zh by", " es by", " de by", " ar by");
    }

    private static List<String> lines(long seed) {
        return new Script(seed).visits(1, MANY).map(SimulatedVisit::toString).toList();
    }
}
