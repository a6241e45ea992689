package trumeau.kiosk.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;

/** Whether campaigns are about what a release has, in the languages that its screens speak. */
public final class CampaignCheck {

    private final Catalogue catalogue;
    private final List<String> languages;

    public CampaignCheck(Catalogue catalogue, List<String> languages) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.languages = List.copyOf(languages);
    }

    /** All that is wrong, in words that say what to do; empty when all is right. */
    public List<String> troubles(List<Campaign> campaigns) {
        return campaigns.stream().flatMap(each -> troubles(each).stream()).toList();
    }

    /** The same campaigns, each with a picture where one of its items has any. */
    public List<Campaign> pictured(List<Campaign> campaigns) {
        return campaigns.stream()
                .map(campaign -> campaign.picture()
                        .or(() -> picture(campaign))
                        .map(campaign::with)
                        .orElse(campaign))
                .toList();
    }

    private List<String> troubles(Campaign campaign) {
        var named = "campaign " + campaign.id();
        var troubles = new ArrayList<String>();
        for (var language : languages) {
            if (!campaign.title().containsKey(language) || !campaign.text().containsKey(language)) {
                troubles.add(named + " has no title or no text in " + language
                        + "; write it, or leave the language out of --languages");
            }
        }
        campaign.items().stream()
                .filter(item -> catalogue.find(item).isEmpty())
                .forEach(item -> troubles.add(named + " is about " + item + ", which the catalogue does not have"));
        if (campaign.category().isPresent() && items(campaign).findAny().isEmpty()) {
            troubles.add(named + " is about the category " + campaign.category().get()
                    + ", of which the catalogue has nothing");
        }
        campaign.picture()
                .filter(sha -> catalogue.items().stream()
                        .noneMatch(item -> item.pictures().contains(sha)))
                .ifPresent(sha -> troubles.add(named + " has a picture that no item has; leave it out"));
        return troubles;
    }

    private Optional<String> picture(Campaign campaign) {
        return items(campaign).flatMap(item -> item.pictures().stream()).findFirst();
    }

    /** Those in stock first where a category says it; else in the campaign's own order. */
    private Stream<Item> items(Campaign campaign) {
        if (campaign.category().isEmpty()) {
            return campaign.items().stream().flatMap(id -> catalogue.find(id).stream());
        }
        var all = catalogue.items().stream()
                .filter(item -> item.category().equals(campaign.category().get()))
                .toList();
        return Stream.concat(all.stream().filter(Item::inStock), all.stream().filter(item -> !item.inStock()));
    }
}
