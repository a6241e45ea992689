package trumeau.kiosk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void fieldsMayHoldCommasLinesAndQuotes() {
        assertThat(Csv.rows("id,title\r\n1,\"A \"\"big\"\", red\nthing\"\n\n2,plain"))
                .containsExactly(List.of("id", "title"), List.of("1", "A \"big\", red\nthing"), List.of("2", "plain"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefused() {
        assertThatThrownBy(() -> Csv.rows("a,\"b")).hasMessageContaining("never closed");
    }

    @Property
    void whatIsQuotedComesBack(@ForAll @NotEmpty List<@NotEmpty @AlphaChars @Chars({'"', ',', '\n'}) String> fields) {
        var quoted = fields.stream()
                .map(field -> "\"" + field.replace("\"", "\"\"") + "\"")
                .toList();
        var wanted = fields.stream().map(String::strip).toList();
        if (wanted.stream().anyMatch(field -> !field.isEmpty())) {
            assertThat(Csv.rows(String.join(",", quoted))).containsExactly(wanted);
        }
    }
}
