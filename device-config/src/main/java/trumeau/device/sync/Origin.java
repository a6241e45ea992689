package trumeau.device.sync;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** Where releases are published: static files, asked for by relative path. Trouble is an answer, not an exception. */
public interface Origin {

    /** Begins to read a file. Blocks until its first byte can be read or it is clear that it can't. */
    Answer open(Request request);

    /** Where this is, for messages. */
    String name();

    /**
     * What is asked for.
     *
     * @param path as in {@link trumeau.device.release.OriginLayout}
     * @param offset the first byte wanted; only heeded when {@code validator} still holds
     * @param validator what {@link Content#validator} said when the bytes before {@code offset} were read
     */
    record Request(String path, long offset, Optional<String> validator) {
        public Request {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(validator, "validator");
            if (offset < 0 || (offset > 0 && validator.isEmpty())) {
                throw new IllegalArgumentException("an offset needs a validator: " + offset);
            }
        }

        public static Request whole(String path) {
            return new Request(path, 0, Optional.empty());
        }
    }

    /** What came back. */
    sealed interface Answer {}

    /**
     * The file's bytes.
     *
     * @param bytes the caller closes it; a read that stalls too long throws an {@link IOException}
     * @param offset where the bytes begin: the one asked for, or 0
     * @param validator names this very content, if the origin can
     */
    record Content(InputStream bytes, long offset, Optional<String> validator) implements Answer, AutoCloseable {
        public Content {
            Objects.requireNonNull(bytes, "bytes");
            Objects.requireNonNull(validator, "validator");
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    /** Why there are no bytes. */
    record Trouble(Kind kind, String detail) implements Answer {
        public Trouble {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(detail, "detail");
        }

        /** What went wrong. */
        public enum Kind {
            NOT_FOUND,
            UNREACHABLE,
            TOO_SLOW,
            TOO_MANY_REDIRECTS,
            REFUSED_BY_SERVER
        }
    }
}
