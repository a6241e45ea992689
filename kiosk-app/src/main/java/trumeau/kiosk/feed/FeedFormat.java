package trumeau.kiosk.feed;

import java.util.Locale;

/** Whose files can be imported. */
public enum FeedFormat {
    /** Google Merchant Center: RSS 2.0, Atom, or text with tabs. */
    MERCHANT,
    /** Shopify's export of products. */
    SHOPIFY,
    /** Any separated values, with a mapping of columns. */
    CSV;

    /** As it is typed. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
