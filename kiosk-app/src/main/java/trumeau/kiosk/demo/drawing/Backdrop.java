package trumeau.kiosk.demo.drawing;

import java.util.List;

/** What can be behind a garment that is held up or laid down. */
enum Backdrop {
    STORE,
    LIVING_ROOM,
    WALL,
    BRICKS,
    PLANKS,
    BED_SHEET,
    CARPET;

    /** Backdrops that a standing camera sees. */
    static final List<Backdrop> UPRIGHT = List.of(STORE, LIVING_ROOM, STORE, WALL, LIVING_ROOM, BRICKS);

    static Backdrop ofRoom(long roomSeed) {
        return UPRIGHT.get((int) Math.floorMod(roomSeed, (long) UPRIGHT.size()));
    }
}
