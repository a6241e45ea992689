package trumeau.recommender.profile.carry;

import java.security.PublicKey;
import java.util.Optional;

/** The keys whose profiles a house takes: its own of now and of before. */
@FunctionalInterface
public interface ProfileKeys {

    /** The Ed25519 key of this name; empty when the house does not know it. */
    Optional<PublicKey> find(ProfileKeyId id);
}
