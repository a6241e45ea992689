package trumeau.vision.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Photos to learn from and photos to be measured on. Photos of one group are never on both sides, so that a net that
 * knows a photographer's floor gains nothing by it.
 *
 * @param grouped whether groups were kept apart; else photos were split one by one
 */
public record PhotoSplit(List<LabelledPhoto> training, List<LabelledPhoto> validation, boolean grouped) {

    private static final double FIFTH = 0.2;

    public PhotoSplit {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    /**
     * About a fifth of each label for validation, whole groups at a time; a photo of no group stands for itself. The
     * same photos and seed give the same split.
     *
     * @throws IllegalArgumentException when groups leave one of the sides empty
     */
    public static PhotoSplit of(List<LabelledPhoto> photos, long seed) {
        var groups = groups(photos);
        var order = new ArrayList<>(groups.values());
        Collections.shuffle(order, new Random(seed));
        var wanted = new HashMap<String, Integer>();
        count(photos).forEach((label, count) -> wanted.put(label, (int) Math.max(1, Math.round(count * FIFTH))));
        var validation = new ArrayList<LabelledPhoto>();
        for (var group : order) {
            if (fits(group, wanted)) {
                validation.addAll(group);
                count(group).forEach((label, count) -> wanted.merge(label, -count, Integer::sum));
            }
        }
        var training = new ArrayList<>(photos);
        training.removeAll(new HashSet<>(validation));
        if (training.isEmpty() || validation.isEmpty()) {
            throw new IllegalArgumentException("the photos are of " + groups.size()
                    + " groups, too few to keep one apart for validation; name photos of others with --validation DIR,"
                    + " or take the groups away");
        }
        return new PhotoSplit(training, validation, groups.size() < photos.size());
    }

    /** Two sides that somebody chose; grouped when every photo has a group and none is on both. */
    public static PhotoSplit given(List<LabelledPhoto> training, List<LabelledPhoto> validation) {
        var seen = new HashSet<String>();
        training.forEach(photo -> seen.add(photo.group()));
        var apart = !seen.contains("")
                && validation.stream().noneMatch(photo -> photo.group().isEmpty() || seen.contains(photo.group()));
        return new PhotoSplit(training, validation, apart);
    }

    private static Map<String, List<LabelledPhoto>> groups(List<LabelledPhoto> photos) {
        var groups = new LinkedHashMap<String, List<LabelledPhoto>>();
        for (var photo : photos) {
            var key = photo.group().isEmpty() ? "file " + photo.file() : "group " + photo.group();
            groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(photo);
        }
        return groups;
    }

    /** Whether more of the group is still wanted than not. */
    private static boolean fits(List<LabelledPhoto> group, Map<String, Integer> wanted) {
        var useful = count(group).entrySet().stream()
                .mapToInt(entry -> Math.max(0, Math.min(entry.getValue(), wanted.getOrDefault(entry.getKey(), 0))))
                .sum();
        return useful * 2 > group.size();
    }

    private static Map<String, Integer> count(List<LabelledPhoto> photos) {
        var counts = new HashMap<String, Integer>();
        photos.forEach(photo -> counts.merge(photo.label(), 1, Integer::sum));
        return counts;
    }
}
