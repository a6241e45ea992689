package trumeau.kiosk.publish;

/** Told how far a long piece of work is; called from the thread that works. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (work, done, total) -> {};

    /**
     * So much is done.
     *
     * @param work what is being done, as {@code drawing garments}
     * @param total at least {@code done}; 0 when nobody knows
     */
    void at(String work, long done, long total);
}
