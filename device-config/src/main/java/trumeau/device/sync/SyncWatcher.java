package trumeau.device.sync;

/** Is told how far a sync is, on the sync's thread. */
public interface SyncWatcher {

    /** A step was completed. */
    void reached(Step step);

    /** Bytes of the release that are here, of those that are needed. */
    void progress(long done, long total);

    /** The steps of a sync that installs, in order. */
    enum Step {
        RELEASE_VERIFIED,
        SPACE_FOUND,
        ARTEFACTS_FETCHED,
        GENERATION_BUILT,
        GENERATION_PROBED,
        GENERATION_RENAMED,
        GENERATION_ACTIVE,
        OLD_GENERATIONS_DELETED
    }

    static SyncWatcher none() {
        return new SyncWatcher() {
            @Override
            public void reached(Step step) {}

            @Override
            public void progress(long done, long total) {}
        };
    }
}
