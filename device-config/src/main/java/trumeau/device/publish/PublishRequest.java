package trumeau.device.publish;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import trumeau.device.release.Provenance;

/**
 * What is to become the next release.
 *
 * @param validity how long devices may install it after it is published; it serves on after that
 */
public record PublishRequest(String storeName, Provenance provenance, Duration validity, List<PublishedFile> files) {

    public static final Duration DEFAULT_VALIDITY = Duration.ofDays(30);

    public PublishRequest {
        Objects.requireNonNull(storeName, "storeName");
        Objects.requireNonNull(provenance, "provenance");
        files = List.copyOf(files);
        if (validity.toSeconds() < 1) {
            throw new IllegalArgumentException("a release is valid for 1 s or more: " + validity);
        }
    }
}
