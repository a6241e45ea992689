package trumeau.kiosk.planted;

class AsksTheClock {
    Object instant() {
        return java.time.Instant.now();
    }

    Object date() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC);
    }

    Object clock() {
        return java.time.Clock.systemUTC();
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
