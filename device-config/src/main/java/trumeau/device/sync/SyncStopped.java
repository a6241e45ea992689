package trumeau.device.sync;

import trumeau.device.sync.SyncOutcome.Failed;

/** Ends a cycle with an outcome from deep inside. */
final class SyncStopped extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SyncOutcome outcome;

    SyncStopped(SyncOutcome outcome) {
        super(outcome.detail());
        this.outcome = outcome;
    }

    static SyncStopped failed(Failed.Reason reason, String detail) {
        return new SyncStopped(new Failed(reason, detail));
    }

    SyncOutcome outcome() {
        return outcome;
    }

    /** Whether the origin may just have been changing while it was read. */
    boolean mayBeAChangingOrigin() {
        return outcome instanceof Failed failed
                && (failed.reason() == Failed.Reason.ARTEFACT_MISSING
                        || failed.reason() == Failed.Reason.ARTEFACT_WRONG);
    }
}
