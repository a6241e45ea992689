package trumeau.kiosk.wiring;

import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.pipeline.RecogniserLease;

/** The recogniser of the generation that serves, held for one frame. */
final class LeasedRecogniser implements RecogniserLease {

    private final Serving.Lease lease;

    LeasedRecogniser(Serving.Lease lease) {
        this.lease = lease;
    }

    @Override
    public GarmentRecogniser get() {
        return lease.generation().recogniser();
    }

    @Override
    public void close() {
        lease.close();
    }
}
