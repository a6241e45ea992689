package trumeau.vision.evaluate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class PlotsTest {

    private static final Answers ANSWERS = new Answers(
            List.of("t-shirt", "<hat>"),
            List.of(
                    new Answer(0, new double[] {2, 0}),
                    new Answer(0, new double[] {3, 0}),
                    new Answer(0, new double[] {0, 1}),
                    new Answer(1, new double[] {0, 4})));

    @Test
    void theConfusionHasACellForEachPairWithItsNumber() throws Exception {
        var svg = parsed(ConfusionPlot.svg(Confusion.of(ANSWERS)));

        assertThat(elements(svg, "rect"))
                .filteredOn(rect -> rect.getAttribute("class").equals("cell"))
                .hasSize(4);
        assertThat(words(svg, "text")).contains("2", "1", "t-shirt", "<hat>", "67 %", "100 %");
        assertThat(words(svg, "desc")).singleElement().asString().contains("4 photos, 3 right", "t-shirt 0.67");
        readable(svg);
    }

    @Test
    void theReliabilityHasADotForEachBinWhereItBelongs() throws Exception {
        var svg = parsed(ReliabilityPlot.svg(
                new Reliability(List.of(new Reliability.Bin(10, 0.5, 0.25), new Reliability.Bin(10, 1, 1)))));

        assertThat(elements(svg, "circle")).hasSize(2);
        var first = elements(svg, "circle").get(0);
        assertThat(first.getAttribute("cx")).isEqualTo("220.0");
        assertThat(first.getAttribute("cy")).isEqualTo("300.0");
        assertThat(words(svg, "text")).contains("ECE 0.125");
        assertThat(words(svg, "desc")).singleElement().asString().contains("10 photos: confidence 0.500, 0.250 right");
        readable(svg);
    }

    /** With a name and a description for those who can't see it, and colours for both schemes. */
    private static void readable(Document svg) {
        var root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title desc");
        assertThat(elements(svg, "title").get(0).getAttribute("id")).isEqualTo("title");
        assertThat(words(svg, "style")).singleElement().asString().contains("prefers-color-scheme:dark");
    }

    private static Document parsed(String svg) throws ParserConfigurationException, SAXException, java.io.IOException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> words(Document svg, String name) {
        return elements(svg, name).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document svg, String name) {
        var nodes = svg.getElementsByTagName(name);
        var found = new ArrayList<Element>();
        for (var i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
