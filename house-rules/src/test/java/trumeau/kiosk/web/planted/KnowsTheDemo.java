package trumeau.kiosk.web.planted;

class KnowsTheDemo {
    final trumeau.kiosk.demo.planted.Demo demo = new trumeau.kiosk.demo.planted.Demo();
}
