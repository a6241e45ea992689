package trumeau.device.outbox;

import java.util.Objects;

/** Where the events of devices arrive. Takes a batch whole or not at all; trouble is an answer, not an exception. */
public interface Inbox {

    /**
     * Blocks until the batch lies there or it is clear that it doesn't; a batch that lies there already has arrived.
     */
    Receipt put(Batch batch);

    /** Where this is, for messages. */
    String name();

    /** What became of a batch. */
    sealed interface Receipt {}

    /** The batch lies in the inbox, to the byte. */
    record Arrived() implements Receipt {}

    /** It does not, or nobody knows. */
    record NotTaken(Reason reason, String detail) implements Receipt {
        public NotTaken {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }

        /** Why a batch was not taken. */
        public enum Reason {
            /** No answer, or one that says the server is ill: waiting helps. */
            UNREACHABLE("unreachable"),
            /** The server doesn't want it: a person must look. */
            REFUSED("refused"),
            /** Something else lies there under this name: a person must look. */
            CONFLICT("conflict");

            private final String code;

            Reason(String code) {
                this.code = code;
            }

            /** How it goes over the wire; the pages have words for it. */
            public String code() {
                return code;
            }
        }
    }
}
