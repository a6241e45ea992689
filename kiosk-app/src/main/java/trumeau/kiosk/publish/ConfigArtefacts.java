package trumeau.kiosk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trumeau.device.publish.PublishedFile;
import trumeau.device.release.ArtefactKind;
import trumeau.device.release.ArtefactName;
import trumeau.kiosk.campaign.Campaign;
import trumeau.kiosk.campaign.CampaignCheck;
import trumeau.kiosk.campaign.CampaignsFile;
import trumeau.kiosk.elsewhere.ElsewhereFile;
import trumeau.kiosk.fit.ReleasedFitsFile;
import trumeau.kiosk.floor.StoreMapFile;
import trumeau.kiosk.wiring.ReleaseLayout;
import trumeau.kiosk.wiring.Surroundings;
import trumeau.recommender.rule.StorePolicyFile;

/**
 * Writes what a release may have or not. All of it is of the kind of a config, since every device knows that: an older
 * one takes the release and leaves unread what it doesn't ask for.
 */
final class ConfigArtefacts {

    private final Path staging;

    ConfigArtefacts(Path staging) {
        this.staging = staging;
    }

    /** Each where there is one. */
    List<PublishedFile> of(Surroundings told) throws IOException {
        var files = new ArrayList<PublishedFile>();
        if (told.map().isPresent()) {
            files.add(written(
                    ReleaseLayout.STORE_MAP, StoreMapFile.write(told.map().get())));
        }
        if (told.elsewhere().isPresent()) {
            files.add(written(
                    ReleaseLayout.ELSEWHERE,
                    ElsewhereFile.write(told.elsewhere().get())));
        }
        if (told.fits().isPresent()) {
            files.add(written(
                    ReleaseLayout.FIT_COUNTS, ReleasedFitsFile.write(told.fits().get())));
        }
        return files;
    }

    /** @throws IllegalArgumentException that says what is wrong with campaigns, and what to do */
    List<PublishedFile> of(List<Campaign> campaigns, CampaignCheck check) throws IOException {
        if (campaigns.isEmpty()) {
            return List.of();
        }
        var troubles = check.troubles(campaigns);
        if (!troubles.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", troubles));
        }
        return List.of(written(ReleaseLayout.CAMPAIGNS, CampaignsFile.write(check.pictured(campaigns))));
    }

    /** In the operator's very words. */
    List<PublishedFile> of(Optional<StorePolicyFile> policy) throws IOException {
        return policy.isEmpty()
                ? List.of()
                : List.of(written(ReleaseLayout.RULES, policy.get().bytes()));
    }

    private PublishedFile written(String name, byte[] bytes) throws IOException {
        return new PublishedFile(
                new ArtefactName(name), ArtefactKind.CONFIG, Files.write(staging.resolve(name), bytes));
    }
}
