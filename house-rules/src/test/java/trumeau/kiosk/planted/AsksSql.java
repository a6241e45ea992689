package trumeau.kiosk.planted;

class AsksSql {
    java.sql.Connection connection() throws java.sql.SQLException {
        return java.sql.DriverManager.getConnection("jdbc:sqlite:planted");
    }
}
