package trumeau.recommender.profile.carry;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Signs and checks by the JDK. Immutable; any thread. */
public final class Ed25519Seal implements ProfileSeal {

    static final int SIGNATURE_BYTES = 64;
    private static final String ALGORITHM = "Ed25519";

    private final ProfileKeyId id;
    private final PrivateKey key;

    /**
     * Of a pair of keys.
     *
     * @throws IllegalArgumentException when they are no Ed25519 keys
     */
    public Ed25519Seal(KeyPair keys) {
        this.id = ProfileKeyId.of(keys.getPublic());
        this.key = keys.getPrivate();
        if (!verifies(keys.getPublic(), new byte[0], sign(new byte[0]))) {
            throw new IllegalArgumentException("the two keys of " + id + " do not belong together");
        }
    }

    @Override
    public ProfileKeyId key() {
        return id;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("key " + id + " can't sign by " + ALGORITHM, e);
        }
    }

    /** Whether the owner of this key signed these bytes; a key of another kind signed nothing. */
    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
