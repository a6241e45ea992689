package trumeau.device.sync;

import java.util.function.Function;

/** An origin by a function. */
record AnsweredBy(Function<Origin.Request, Origin.Answer> answers) implements Origin {

    @Override
    public Answer open(Request request) {
        return answers.apply(request);
    }

    @Override
    public String name() {
        return "a test's origin";
    }
}
