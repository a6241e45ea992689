package trumeau.kiosk.feed;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One size in one colour, as a sound row offers it.
 *
 * @param colour the palette's code; empty when unknown
 */
record Piece(FeedRow row, BigDecimal price, String size, String colour, int stock, Optional<String> tag) {}
