package trumeau.kiosk.demo.planted;

public class Demo {}
