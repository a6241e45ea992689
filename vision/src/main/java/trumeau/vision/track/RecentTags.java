package trumeau.vision.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trumeau.vision.tag.TagRead;

/** The codes that were read lately, each once; one that is read no longer is forgotten after a while. */
final class RecentTags {

    private static final int MOST = 4;

    private final Duration kept;
    private final Map<String, Read> reads = new LinkedHashMap<>();

    RecentTags(Duration kept) {
        this.kept = kept;
    }

    private record Read(TagRead tag, Instant at) {}

    void read(TagRead tag, Instant at) {
        reads.remove(tag.text());
        reads.put(tag.text(), new Read(tag, at));
        if (reads.size() > MOST) {
            reads.remove(reads.keySet().iterator().next());
        }
    }

    /** What is not forgotten by now, the newest first; what was read at a later time by a clock set back is. */
    List<TagRead> at(Instant now) {
        reads.values().removeIf(read -> Duration.between(read.at, now).abs().compareTo(kept) > 0);
        var tags = new ArrayList<TagRead>();
        reads.values().forEach(read -> tags.add(0, read.tag));
        return tags;
    }

    void forget(String text) {
        reads.remove(text);
    }
}
