package trumeau.kiosk.feed;

import java.util.Locale;

/** What can be wrong with a row: what came of it, what is wrong, and what to do. */
enum Problem {
    ID_MISSING(Outcome.REFUSED, "the row has no id", "give every row an id"),
    ID_TWICE(Outcome.REFUSED, "an earlier row has this id", "give every row an id of its own; the first one counts"),
    ID_UNUSABLE(
            Outcome.REFUSED,
            "the id is longer than 128 characters, has control characters or begins like a formula",
            "give it a plain id"),
    ROW_SHIFTED(
            Outcome.REFUSED,
            "the row has more values than the file has columns",
            "put quotes around values that hold the delimiter"),
    TITLE_MISSING(Outcome.REFUSED, "the item has no title", "give it one"),
    CATEGORY_UNKNOWN(
            Outcome.REFUSED,
            "no kind of garment that the recogniser knows is named",
            "name it in the feed, or in a mapping's values, or give --category-fallback"),
    CATEGORY_NO_CLASS(
            Outcome.REFUSED,
            "this kind of thing is none that the recogniser knows",
            "nothing, or map it to a kind it knows by a mapping's values"),
    PRICE_MISSING(Outcome.REFUSED, "the row has no price", "give it one"),
    PRICE_UNREADABLE(
            Outcome.REFUSED,
            "the price can't be read, or could be read in two ways",
            "write it as 39.90 EUR, without a mark for thousands"),
    PRICE_ZERO(Outcome.REFUSED, "the price is zero or below", "give the price that is paid at the till"),
    PRICE_CURRENCY(
            Outcome.REFUSED,
            "the price is in another currency than the store's",
            "export the prices in the store's currency, or name it by --currency"),
    STOCK_NEGATIVE(Outcome.REFUSED, "the count is below zero", "correct the count"),
    STOCK_UNREADABLE(Outcome.REFUSED, "the count is no whole number of pieces", "write it in digits"),
    STOCK_UNKNOWN(
            Outcome.REFUSED,
            "the feed doesn't say how many pieces there are",
            "export the quantity, or give --stock-unknown-as N if N is true of such items"),

    NOT_FOR_SALE(Outcome.ASIDE, "the item is not for sale", "nothing"),

    CATEGORY_FALLBACK(
            Outcome.WARNED,
            "no known kind of garment is named; --category-fallback was taken",
            "name it in the feed or in a mapping's values"),
    CATEGORY_BY_TITLE(Outcome.WARNED, "the kind of garment was taken from the title", "name it in the feed"),
    PRICE_DIFFERS(
            Outcome.WARNED,
            "the item's variants have several prices; the highest is shown",
            "give items of two prices two ids"),
    STOCK_ASSUMED(Outcome.WARNED, "the feed doesn't say how many; --stock-unknown-as was taken", "export the quantity"),
    STOCK_DOUBTED(
            Outcome.WARNED,
            "the count says some, the availability says none; none was taken",
            "make both say the same"),
    STOCK_OVERSOLD(Outcome.WARNED, "more were sold than there were; taken as none", "count again"),
    SIZE_UNKNOWN(Outcome.WARNED, "no size that we know; kept as text", "look whether it is a size"),
    SIZE_TWICE(
            Outcome.WARNED,
            "the item has this size and colour more than once; the counts were added up",
            "name the colours by words that we know, or give them values in a mapping"),
    COLOUR_UNKNOWN(
            Outcome.WARNED,
            "no colour that we know; it is measured in the picture",
            "name it in a mapping's values, or leave it so"),
    PATTERN_UNKNOWN(
            Outcome.WARNED, "no pattern that we know; it is seen in the picture", "name it in a mapping's values"),
    TAG_INVALID(
            Outcome.WARNED,
            "no GTIN with a right check digit; loaded without it",
            "export the number as text, with all its digits"),
    TAG_TWICE(Outcome.WARNED, "an earlier item has this code; loaded without it", "give every size a code of its own"),
    CARE_UNKNOWN(
            Outcome.WARNED,
            "no care symbol that we know; left out",
            "map it to a code as wash-30 by a mapping's values"),
    PICTURE_MISSING(
            Outcome.WARNED,
            "the picture is not in the pictures folder; nothing is downloaded",
            "put a file of this name there"),
    PICTURE_UNREADABLE(Outcome.WARNED, "the file is no JPEG, PNG, GIF or BMP; loaded without it", "save it as JPEG"),
    PICTURE_AMBIGUOUS(
            Outcome.WARNED,
            "another address ends in the same file name; loaded without it",
            "keep the addresses' folders below the pictures folder"),
    TEXT_MARKUP(Outcome.WARNED, "the text held markup; it was taken out", "export plain text"),
    TEXT_SCRIPT(Outcome.WARNED, "the text held a script; it was taken out", "look who can write into the feed"),
    TEXT_DIRECTION(
            Outcome.WARNED,
            "the text held marks that turn its direction; they were taken out",
            "look who can write into the feed"),
    TEXT_FORMULA(
            Outcome.WARNED, "the text began like a spreadsheet's formula; that was taken out", "export plain text"),
    TEXT_UNREADABLE(
            Outcome.WARNED, "the text holds characters that can't be read", "name the file's encoding by --encoding"),
    TEXT_LONG(Outcome.WARNED, "the text is longer than 300 characters; it was cut", "shorten it"),
    ENCODING_GUESSED(
            Outcome.WARNED,
            "the file is no UTF-8; it was read as Windows-1252",
            "look at the letters with accents; name another by --encoding");

    private final Outcome outcome;
    private final String wrong;
    private final String advice;

    Problem(Outcome outcome, String wrong, String advice) {
        this.outcome = outcome;
        this.wrong = wrong;
        this.advice = advice;
    }

    /** As it stands in the summary, as {@code price-currency}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Outcome outcome() {
        return outcome;
    }

    String wrong() {
        return wrong;
    }

    String advice() {
        return advice;
    }

    /** What came of the row. */
    enum Outcome {
        REFUSED,
        ASIDE,
        WARNED;

        /** As it stands in the report. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
