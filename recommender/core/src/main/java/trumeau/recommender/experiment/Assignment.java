package trumeau.recommender.experiment;

/** Which arm of which experiment a visit is in; goes with its events as {@code experiment=arm}. */
public record Assignment(String experiment, String arm) {

    public Assignment {
        if (!Arm.NAME.matcher(experiment).matches() || !Arm.NAME.matcher(arm).matches()) {
            throw new IllegalArgumentException(
                    "an experiment and an arm are named by letters, digits and hyphens, not \"" + experiment
                            + "\" and \"" + arm + "\"");
        }
    }

    /** Reads what {@link #text} wrote. */
    public static Assignment parse(String text) {
        var equals = text.indexOf('=');
        return new Assignment(text.substring(0, Math.max(0, equals)), text.substring(equals + 1));
    }

    public String text() {
        return experiment + "=" + arm;
    }
}
