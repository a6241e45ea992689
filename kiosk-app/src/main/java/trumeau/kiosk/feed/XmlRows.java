package trumeau.kiosk.feed;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The products of a feed in RSS 2.0 or Atom. No document type is taken, so nothing can be expanded and no file or
 * address be opened by what a feed says.
 */
final class XmlRows implements Rows {

    /** Of what Google's own names stand in. */
    private static final String GOOGLE = "http://base.google.com/ns/1.0";

    private static final Set<String> ROOTS = Set.of("rss", "feed");
    private static final Set<String> PRODUCTS = Set.of("item", "entry");
    private static final Set<Integer> TEXT =
            Set.of(XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE);
    private static final int LONGEST_TEXT = 20_000;

    private final FeedText text;
    private final Dialect dialect;

    XmlRows(FeedText text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
    }

    @Override
    public void each(Taker taker) throws IOException {
        try (var reader = text.open()) {
            var xml = factory().createXMLStreamReader(reader);
            requireRoot(xml);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && PRODUCTS.contains(xml.getLocalName())) {
                    taker.row(product(xml));
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new IllegalArgumentException(
                    text.file() + " is broken or cut off in line " + line + "; nothing was taken, fetch it again", e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void requireRoot(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new IllegalArgumentException(
                        text.file() + " has a DOCTYPE, which no feed needs and which can do harm; remove it");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!ROOTS.contains(xml.getLocalName())) {
                    throw new IllegalArgumentException(text.file() + " is no Merchant feed: it begins with <"
                            + xml.getLocalName() + ">, not with <rss> or <feed>");
                }
                return;
            }
        }
    }

    /** From behind a product's first tag to behind its last one. */
    private RawRow product(XMLStreamReader xml) throws XMLStreamException {
        var line = xml.getLocation().getLineNumber();
        var values = new HashMap<String, String>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                var googles = GOOGLE.equals(xml.getNamespaceURI());
                keep(values, dialect.column(xml.getLocalName()), text(xml), googles);
            }
        }
        return new RawRow(line, values, "");
    }

    private void keep(Map<String, String> values, String name, String value, boolean googles) {
        if (dialect.repeats(name)) {
            values.merge(name, value, (before, more) -> before + "\n" + more);
        } else if (googles) {
            values.put(name, value);
        } else {
            values.putIfAbsent(name, value);
        }
    }

    /** The text of an element, without that of elements in it; ends behind its last tag. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        var found = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (depth == 1 && TEXT.contains(event) && found.length() < LONGEST_TEXT) {
                found.append(xml.getText());
            }
        }
        return found.toString();
    }
}
