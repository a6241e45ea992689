package trumeau.kiosk.shop;

import trumeau.recommender.catalog.Price;

/** A price; the amount is text so that no digit is lost. */
public record PriceView(String amount, String currency) {

    public static PriceView of(Price price) {
        return new PriceView(price.amount().toPlainString(), price.currency());
    }
}
