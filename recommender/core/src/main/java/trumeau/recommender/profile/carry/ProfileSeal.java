package trumeau.recommender.profile.carry;

/**
 * Signs profiles with a key of the house that vouches for nothing else: never one that signs releases, since this one
 * lies where shoppers are served.
 */
public interface ProfileSeal {

    /** Which key it is. */
    ProfileKeyId key();

    /** The Ed25519 signature (RFC 8032), 64 bytes. */
    byte[] sign(byte[] message);
}
