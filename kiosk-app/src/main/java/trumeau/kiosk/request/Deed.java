package trumeau.kiosk.request;

import java.util.Objects;

/** What came of a staff member's deed. */
public sealed interface Deed {

    /** It is done; also when it was done by the same person before. */
    record Done(Request request) implements Deed {
        public Done {
            Objects.requireNonNull(request, "request");
        }
    }

    /** Somebody else has it. */
    record TakenByOther(String name) implements Deed {
        public TakenByOther {
            Objects.requireNonNull(name, "name");
        }
    }

    /** It is over: withdrawn, unanswered in time, or answered already. */
    record Over(Request.State state) implements Deed {
        public Over {
            Objects.requireNonNull(state, "state");
        }
    }

    /** There is no such request. */
    record Unknown() implements Deed {}
}
