package trumeau.recommender.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import trumeau.recommender.catalog.Item;

/** The words by which an item is found, as a document of the index. */
final class ItemWords {

    /** Where the item stands in the catalogue. */
    static final String POSITION = "position";
    /** Its title, id and tag as wholes. */
    static final String WHOLE = "whole";

    static final String TITLE = "title";
    /** The codes of category, colour, pattern and department. */
    static final String CODES = "codes";

    static final String BRAND = "brand";
    static final String ID = "id";

    /** What is looked through for a single word; what it counts in each stands in {@link WordQuery}. */
    static final List<String> FIELDS = List.of(TITLE, CODES, BRAND, ID);

    private static final FieldType WORDS = words();

    private ItemWords() {}

    static Document of(Item item, int position) {
        var document = new Document();
        document.add(new NumericDocValuesField(POSITION, position));
        Stream.concat(Stream.of(item.title(), item.id().value()), item.tag().stream())
                .forEach(text -> document.add(new StringField(WHOLE, whole(text), Field.Store.NO)));
        add(document, TITLE, item.title());
        add(document, BRAND, item.brand());
        add(document, ID, item.id().value());
        Stream.concat(Stream.of(item.category(), item.colour(), item.pattern()), item.department().stream())
                .forEach(code -> add(document, CODES, code.replace('-', ' ')));
        return document;
    }

    /** How a text is compared as a whole; Lucene takes no term of more than 32,766 bytes. */
    static String whole(String text) {
        return text.strip()
                .substring(0, Math.min(text.strip().length(), Search.LONGEST))
                .toLowerCase(Locale.ROOT);
    }

    private static void add(Document document, String field, String text) {
        document.add(new Field(field, text, WORDS));
    }

    /** Which items have a word is all that is asked, not how often or where. */
    private static FieldType words() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
