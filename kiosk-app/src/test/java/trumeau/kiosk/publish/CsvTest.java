package trumeau.kiosk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void fieldsMayHoldCommasLinesAndQuotes() throws IOException {
        assertThat(rows("id,title\r\n1,\"A \"\"big\"\", red\nthing\"\n\n2,plain", ','))
                .containsExactly(List.of("id", "title"), List.of("1", "A \"big\", red\nthing"), List.of("2", "plain"));
    }

    @Test
    void aRowIsNamedByTheLineInWhichItBegins() throws IOException {
        var lines = new ArrayList<Long>();
        Csv.read(new StringReader("id\n\"two\r\nlines\"\n\n ;\n5\n"), ';', (line, values) -> lines.add(line));
        assertThat(lines).containsExactly(1L, 2L, 6L);
    }

    @Test
    void anotherDelimiterAndBlanksAroundQuotesAreRead() throws IOException {
        assertThat(rows("a ; \"b;c\" ;5\" wide\n", ';')).containsExactly(List.of("a", "b;c", "5\" wide"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedBeforeItFillsTheMemory() {
        assertThatThrownBy(() -> rows("a,b\nc,\"d", ',')).hasMessage("line 2: a quote is opened and never closed");
        var endless = "a,b\n\"c" + "d,e\n".repeat(500_000);
        assertThatThrownBy(() -> rows(endless + "\"", ',')).hasMessageContaining("line 2: a quote is opened");
    }

    @Property
    void whatIsPrintedComesBack(@ForAll @NotEmpty List<@NotEmpty @AlphaChars @Chars({'"', ',', '\n'}) String> fields)
            throws IOException {
        var text = new StringWriter();
        try (var printer = Csv.printer(text)) {
            printer.printRecord(fields);
        }
        var wanted = fields.stream().map(String::strip).toList();
        if (wanted.stream().anyMatch(field -> !field.isEmpty())) {
            assertThat(rows(text.toString(), ',')).containsExactly(wanted);
        }
    }

    private static List<List<String>> rows(String text, char delimiter) throws IOException {
        var rows = new ArrayList<List<String>>();
        Csv.read(new StringReader(text), delimiter, (line, values) -> rows.add(values));
        return rows;
    }
}
