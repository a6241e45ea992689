package trumeau.kiosk.feed;

/** Characters that are not what they seem. */
final class Letters {

    /** What a spreadsheet takes for the beginning of a formula. */
    static final String FORMULA = "=+-@";

    private Letters() {}

    /** Marks, embeddings, overrides and isolates of writing direction (Unicode Standard Annex 9). */
    static boolean turnsDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** Takes no room and joins nothing: zero-width space, word joiner, byte order mark, soft hyphen. */
    static boolean isInvisible(int c) {
        return c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
    }

    /** A control character, half a character, or what stands for one that could not be read. */
    static boolean isUnreadable(int c) {
        return c == 0xFFFD
                || (Character.isISOControl(c) && !Character.isWhitespace(c))
                || Character.getType(c) == Character.SURROGATE;
    }

    static boolean isHidden(int c) {
        return turnsDirection(c)
                || isInvisible(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE;
    }
}
