package trumeau.device.store;

import java.util.Optional;

/** What the store keeps of the staff's PIN, within a {@link Transaction}: no PIN, no name, no ticket. */
public interface StaffRows {

    /** The salted hash of the PIN, as text of whoever made it; empty while none is set. */
    Optional<String> pinHash();

    void setPinHash(String hash);

    /** The wrong tries at an entrance; {@link PinTries#NONE} where there were none. */
    PinTries tries(String entrance);

    void setTries(String entrance, PinTries tries);
}
