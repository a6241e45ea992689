/**
 * Interests that a shopper carries away by choice and brings back: a short signed text for a QR code of the shopper's
 * own, without an item, a moment or an identity. Where keys lie is not known here.
 */
@NullMarked
package trumeau.recommender.profile.carry;

import org.jspecify.annotations.NullMarked;
