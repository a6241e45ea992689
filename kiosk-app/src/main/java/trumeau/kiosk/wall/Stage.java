package trumeau.kiosk.wall;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;

/**
 * What only a demo can do: tell its own camera what to see, cut and meddle with its own origin, publish with its own
 * keys. Any thread.
 */
public interface Stage {

    /** Whether this app is a demo at all; the same for its whole life. */
    boolean isSet();

    /** Whether the camera can be told what to see. */
    boolean hasCast();

    /** Where things lie, for the commands that measure the same; only where the stage is set. */
    Place place();

    /** This is before the camera from now on, for so long; then nothing is, until something else is shown. */
    void show(Role role, Duration visible);

    /** The store's item that this role is played by; empty where it is none of the store's. */
    Optional<ItemId> itemOf(Role role);

    /** The origin stops listening. */
    void cutNetwork();

    /** From now on one byte of the release is changed on its way to the device. */
    Tampering tamper();

    /** Publishes a release in which this item has another price, or has its old one again. */
    Repricing reprice(ItemId item);

    /**
     * The origin listens and nothing is meddled with; a second call does nothing.
     *
     * @return whether the origin was cut or meddled with
     */
    boolean mend();

    /** The camera sees what it usually sees. */
    void leave();

    /** What is held up. */
    enum Role {
        /** One of the store's garments, with its tag. */
        GARMENT,
        /** Another of them. */
        OTHER_GARMENT,
        /** A garment of which the recogniser was least sure. */
        UNSURE,
        /** No garment at all. */
        NO_GARMENT,
        NOBODY
    }

    /** The folder of the device, that of the origin, and the file of the keys that the device trusts. */
    record Place(Path device, Path origin, Path trust) {

        public Place {
            Objects.requireNonNull(device, "device");
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(trust, "trust");
        }
    }

    /**
     * Which byte of the release is changed.
     *
     * @param offset counted from 0
     * @param size of the release's file
     */
    record Tampering(long offset, long size) {}

    /** A price that was changed by a release. */
    record Repricing(String title, Price before, Price after, long release) {

        public Repricing {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }
}
