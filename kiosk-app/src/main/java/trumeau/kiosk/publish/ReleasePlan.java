package trumeau.kiosk.publish;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.device.config.CameraPolicy;
import trumeau.device.config.Screen;
import trumeau.kiosk.campaign.Campaign;
import trumeau.recommender.rule.StorePolicyFile;

/**
 * What a release says beside goods and pictures.
 *
 * @param model the folder of the vision model that devices will run
 * @param validity how long devices may install it; serving goes on after that
 * @param languages of the screens, the store's own first
 * @param screen the glass of the kiosks
 * @param camera when the camera of a device may start
 * @param campaigns what the store praises
 * @param policy what it decides of its suggestions
 */
public record ReleasePlan(
        String storeName,
        Path model,
        Duration validity,
        List<String> languages,
        Screen screen,
        CameraPolicy camera,
        List<Campaign> campaigns,
        Optional<StorePolicyFile> policy) {

    public ReleasePlan {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(screen, "screen");
        Objects.requireNonNull(camera, "camera");
        languages = List.copyOf(languages);
        campaigns = List.copyOf(campaigns);
        Objects.requireNonNull(policy, "policy");
        if (storeName.isBlank()) {
            throw new IllegalArgumentException("a store needs a name");
        }
        if (validity.isNegative() || validity.isZero()) {
            throw new IllegalArgumentException("a release must be valid for some time, not " + validity);
        }
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("the screens need a language");
        }
    }

    /** For kiosks whose glass nobody measured, without campaigns and rules. */
    public ReleasePlan(String storeName, Path model, Duration validity, List<String> languages, CameraPolicy camera) {
        this(storeName, model, validity, languages, Screen.UNSET, camera, List.of(), Optional.empty());
    }

    /** The same with these campaigns. */
    public ReleasePlan praising(List<Campaign> others) {
        return new ReleasePlan(storeName, model, validity, languages, screen, camera, others, policy);
    }

    /** The same, and the store decides so of its suggestions. */
    public ReleasePlan under(Optional<StorePolicyFile> decided) {
        return new ReleasePlan(storeName, model, validity, languages, screen, camera, campaigns, decided);
    }
}
