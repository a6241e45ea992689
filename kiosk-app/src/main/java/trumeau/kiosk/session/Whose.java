package trumeau.kiosk.session;

/** Whose garment the shopper holds up. */
public enum Whose {
    /** One of the store's, perhaps; what it is here is told of it. */
    STORES,
    /** The shopper's own: only what goes with it here is told. */
    SHOPPERS
}
