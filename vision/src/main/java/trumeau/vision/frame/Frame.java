package trumeau.vision.frame;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One picture: its JPEG bytes as the camera encoded them, and its upright pixels for as long as somebody leases them.
 *
 * <p>A frame is born with one lease, its maker's. {@link #retain} takes a further one, {@link #release} returns one; at
 * none the pixels go back to their pool and may not be touched any more. Safe for use by several threads; nobody writes
 * to the pixels.
 *
 * <p>The crop of a {@link Mounting} cuts nothing away, so the JPEG is never encoded anew for it: it narrows
 * {@link #content}, outside of which nobody looks and a screen shows nothing.
 */
public final class Frame {

    private final Header header;
    private final byte[] jpeg;
    private final ByteBuffer pixels;
    private final Consumer<ByteBuffer> giveBack;
    private final AtomicInteger leases = new AtomicInteger(1);

    /**
     * Makes a frame with one lease.
     *
     * @param jpeg the encoded picture, from now on written by nobody
     * @param pixels direct, BGR, {@code width * height * 3} bytes from position 0
     * @param giveBack takes the pixels when the last lease is returned
     */
    public Frame(Header header, byte[] jpeg, ByteBuffer pixels, Consumer<ByteBuffer> giveBack) {
        this.header = Objects.requireNonNull(header, "header");
        this.jpeg = Objects.requireNonNull(jpeg, "jpeg");
        this.pixels = Objects.requireNonNull(pixels, "pixels");
        this.giveBack = Objects.requireNonNull(giveBack, "giveBack");
    }

    /**
     * What is known of a frame besides its pixels.
     *
     * @param number counts up from 1 as long as the camera runs
     * @param width of the upright picture, in pixels
     * @param height of the upright picture, in pixels
     * @param encodedWidth of the JPEG as it came, before it is turned upright
     * @param encodedHeight of the JPEG as it came
     * @param glass what a screen must still do to the JPEG: rotation and mirroring; its crop is always the whole
     * @param content the part of the upright picture to look at and to show: letterbox and crop apart
     */
    public record Header(
            long number,
            Instant capturedAt,
            int width,
            int height,
            int encodedWidth,
            int encodedHeight,
            Mounting glass,
            Box content) {
        public Header {
            Objects.requireNonNull(capturedAt, "capturedAt");
            Objects.requireNonNull(glass, "glass");
            Objects.requireNonNull(content, "content");
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("a frame needs at least one pixel, not " + width + "x" + height);
            }
        }
    }

    public Header header() {
        return header;
    }

    public long number() {
        return header.number();
    }

    public Instant capturedAt() {
        return header.capturedAt();
    }

    public int width() {
        return header.width();
    }

    public int height() {
        return header.height();
    }

    public int encodedWidth() {
        return header.encodedWidth();
    }

    public int encodedHeight() {
        return header.encodedHeight();
    }

    public Mounting glass() {
        return header.glass();
    }

    public Box content() {
        return header.content();
    }

    /** A read-only view of the encoded picture; needs no lease. */
    public ByteBuffer jpeg() {
        return ByteBuffer.wrap(jpeg).asReadOnlyBuffer();
    }

    /**
     * The upright pixels: direct, rows from the top, blue green red, {@code height * width * 3} bytes. To be read only
     * while leased.
     *
     * @throws IllegalStateException when every lease was returned
     */
    public ByteBuffer pixels() {
        if (leases.get() <= 0) {
            throw new IllegalStateException("frame " + number() + " was given back; take a lease before reading it");
        }
        return pixels.slice(0, header.width() * header.height() * 3);
    }

    /**
     * The same picture with pixels of its own and one lease, so that a camera's needn't wait for who looks long.
     *
     * @throws IllegalStateException when every lease was returned
     */
    public Frame copy() {
        var copied = ByteBuffer.allocateDirect(header.width() * header.height() * 3);
        copied.put(pixels()).flip();
        return new Frame(header, jpeg, copied, gone -> {});
    }

    /**
     * Takes one more lease.
     *
     * @throws IllegalStateException when every lease was returned
     */
    public Frame retain() {
        leases.updateAndGet(held -> {
            if (held <= 0) {
                throw new IllegalStateException("frame " + number() + " was given back already");
            }
            return held + 1;
        });
        return this;
    }

    /**
     * Returns one lease.
     *
     * @throws IllegalStateException when every lease was returned before
     */
    public void release() {
        var before = leases.getAndUpdate(held -> Math.max(0, held - 1));
        if (before == 0) {
            throw new IllegalStateException("frame " + number() + " was given back more often than it was taken");
        }
        if (before == 1) {
            giveBack.accept(pixels);
        }
    }
}
