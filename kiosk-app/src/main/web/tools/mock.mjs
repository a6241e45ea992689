// A stand-in for the app while only the pages are worked on: `npm run mock`, then http://127.0.0.1:8090/kiosk
// BOTTOM is the height of the glass in mm. Pictures come from PHOTOS (a folder with labels.csv and images/); SCENARIO=none|absent|browser|unsure|chosen|same|live.
import { readFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { WebSocketServer } from 'ws';
import { aroundOf, garmentOf, itemOf, loadItems } from './mock-store.mjs';

const PORT = Number(process.env.PORT ?? 8090);
const SCENARIO = process.env.SCENARIO ?? 'live';
const DIST = new URL('../../../../target/web-dist/', import.meta.url).pathname;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const items = loadItems(process.env.PHOTOS ?? '');
const started = Date.now();
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();

const camera = () => ({
  status: { absent: 'absent', browser: 'waiting-for-page' }[SCENARIO] ?? 'live',
  code: { absent: 'camera-absent', browser: 'camera-waiting-for-page' }[SCENARIO] ?? 'camera-live',
  spec: 'demo', since: ago(12), frames: 1234, drops: 3, retryInMs: SCENARIO === 'absent' ? 4000 : null,
});
const sync = () => ({
  state: SCENARIO === 'absent' ? 'stale' : 'current', generation: 3, release: 12, publishedAt: ago(190), installedAt: ago(186),
  lastOutcome: { code: SCENARIO === 'absent' ? 'origin-unreachable' : 'up-to-date', detail: null, at: ago(1) }, lastAttemptAt: ago(1), nextAttemptAt: ago(-4), demoData: true, storeName: 'Maison Trumeau',
});
const store = { screen: { diagonal: 32, bottomEdgeMm: Number(process.env.BOTTOM ?? 600) }, name: 'Maison Trumeau', languages: ['en', 'zh', 'es', 'de', 'ar'], demoData: true, categories: [], itemCount: items.length };
const status = () => ({
  sync: sync(), camera: camera(),
  latency: { frameToCanvasMs: { p50: 38, p95: 61, n: 900 }, frameToSceneMs: { p50: 92, p95: 140, n: 200 }, shownFps: 27.4, droppedFrames: 12 },
  model: { name: 'garments', version: '3', embeddingSpace: '9f86d081884c7d659a2feaa0' },
  screens: [{ screen: 'kiosk', connected: 1, lastShownAgeMs: 40 }, { screen: 'mirror', connected: 1, lastShownAgeMs: 52 }],
  app: { version: '0.1.0', upSeconds: 4020, rssMb: 612 }, privacy: { picturesStored: 0 },
});

function held() {
  const round = Math.floor((Date.now() - started) / 8000);
  return items.length && SCENARIO !== 'none' && SCENARIO !== 'absent' && SCENARIO !== 'browser' ? items[(round * 7 + Number(process.env.FIRST ?? 0)) % items.length] : undefined;
}

const sceneOf = (item, frame) => ({ frame, capturedAt: new Date().toISOString(), garments: item ? [garmentOf(item, items, SCENARIO)] : [] });

function json(response, body, code = 200) {
  response.writeHead(code, { 'content-type': code < 400 ? 'application/json' : 'application/problem+json' });
  response.end(JSON.stringify(body));
}

const routes = {
  'GET /api/items': (_, response) => json(response, { items: items.slice(0, 48) }),
  'POST /api/recognize': (_, response) => json(response, { garments: [garmentOf(items[3], items, 'live')] }),
  'POST /api/staff/login': (body, response) => login(body, response),
  'POST /api/staff/logout': (_, response) => response.writeHead(204, { 'set-cookie': 'trumeau-staff=; Max-Age=0' }).end(),
  'POST /api/staff/sync': (_, response) => json(response, {}, 202),
  'GET /api/staff/status': (_, response, cookie) => (cookie.includes('trumeau-staff=1') ? json(response, status()) : json(response, { code: 'no-login' }, 401)),
};

function login(body, response) {
  if (JSON.parse(body).pin === '123456') {
    response.writeHead(204, { 'set-cookie': 'trumeau-staff=1; HttpOnly; SameSite=Strict' }).end();
  } else {
    json(response, { code: 'wrong-pin' }, 401);
  }
}

function file(path, response) {
  const name = path === '/' ? 'index.html' : ['/kiosk', '/mirror', '/staff'].includes(path) ? `${path.slice(1)}.html` : path;
  const full = join(DIST, name);
  if (!existsSync(full)) {
    return json(response, { code: 'not-found' }, 404);
  }
  const csp = "default-src 'self'; img-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'";
  response.writeHead(200, { 'content-type': TYPES[extname(full)] ?? 'application/octet-stream', 'content-security-policy': csp });
  return response.end(readFileSync(full));
}

function answer(request, response, body) {
  const path = new URL(request.url, 'http://x').pathname;
  const route = routes[`${request.method} ${path}`];
  if (route) {
    return route(body, response, request.headers.cookie ?? '');
  }
  const picture = items.find((item) => item.picture === path);
  if (picture) {
    return response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture.jpeg());
  }
  if (path.startsWith('/api/items/')) {
    const [, , , id, more] = path.split('/');
    const item = items.find((each) => each.itemId === id);
    if (item && more) {
      return json(response, aroundOf(item));
    }
    return item ? json(response, itemOf(item, items)) : json(response, { code: 'item-unknown' }, 404);
  }
  return file(path, response);
}

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => answer(request, response, Buffer.concat(parts).toString()));
});

function frameMessage(item, frame) {
  const garment = garmentOf(item, items, SCENARIO);
  const sway = Math.sin(Date.now() / 900) * 0.02;
  const box = { ...garment.box, x: garment.box.x + sway };
  const { track, state, category, confidence } = garment;
  const header = Buffer.from(JSON.stringify({
    frame, capturedAtMs: Date.now() - 30, width: item.size.width, height: item.size.height, rotation: 0, mirrored: false,
    content: { x: 0, y: 0, width: 1, height: 1 }, overlay: [{ track, box, state, category, confidence }],
  }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.concat([length, header, item.jpeg()]);
}

new WebSocketServer({ server, path: '/ws/live' }).on('connection', (socket, request) => {
  const screen = new URL(request.url, 'http://x').searchParams.get('screen');
  let frame = 0;
  let last;
  const say = (message) => socket.send(JSON.stringify(message));
  say({ type: 'hello', screen, store, camera: camera(), sync: sync(), scene: sceneOf(held(), 0), privacy: { picturesStored: 0 } });
  const timer = setInterval(() => {
    const item = held();
    frame += 1;
    if (item !== last) {
      last = item;
      say({ type: 'scene', scene: sceneOf(item, frame) });
    }
    if (item && screen !== 'staff') {
      socket.send(frameMessage(item, frame));
    }
  }, 66);
  socket.on('message', (data, binary) => !binary && JSON.parse(data).type === 'offer-camera' && say({ type: 'camera-offer', accepted: true }));
  socket.on('close', () => clearInterval(timer));
});

server.listen(PORT, '127.0.0.1', () => console.log(`http://127.0.0.1:${PORT}/ with ${items.length} items`));
