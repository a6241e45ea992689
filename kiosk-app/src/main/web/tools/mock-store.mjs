// The made-up catalogue of the mock: photos with made-up titles, prices, sizes and places.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const COLOURS = { navy: '#26324f', white: '#f3f2ee', olive: '#6b6b40', burgundy: '#6d2334', denim: '#4f6b90', beige: '#d6c3a3' };
const STYLES = ['Oxford', 'Linen', 'Relaxed', 'Everyday', 'Heritage', 'Soft Cotton', 'Weekend', 'Merino'];
const PAIRS = { shirt: 'pants', 't-shirt': 'shorts', pants: 'shirt', shorts: 't-shirt', dress: 'shoes', skirt: 'shirt', hat: 'outwear', outwear: 'pants', longsleeve: 'pants', shoes: 'pants' };
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();

export function loadItems(folder) {
  const list = join(folder, 'labels.csv');
  const rows = existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n').slice(1) : [];
  return rows
    .map((row) => row.split(','))
    .filter((row) => row[5])
    .filter((_, index) => index % 31 === 0)
    .slice(0, 90)
    .map((row, index) => itemFrom(folder, row, index));
}

function itemFrom(folder, [image, , , , , category], index) {
  const jpeg = () => readFileSync(join(folder, 'images', `${image}.jpg`));
  const colour = Object.keys(COLOURS)[index % 6];
  const name = category === 'pants' ? 'chinos' : category;
  const sha = createHash('sha256').update(image).digest('hex');
  return {
    itemId: `T-${1000 + index}`, title: `${colour[0].toUpperCase()}${colour.slice(1)} ${STYLES[index % 8]} ${name}`, category, colour,
    score: 0.9, price: { amount: (19.9 + (index * 7) % 90).toFixed(2), currency: 'EUR' },
    sizesInStock: ['XS', 'S', 'M', 'L', 'XL'].filter((_, size) => (index + size) % 3 !== 0 && index % 11 !== 5), place: `${'ABCD'[index % 4]}${1 + (index % 6)}`,
    picture: `/api/pictures/${sha}`, demoData: true, stockAsOf: ago(4 + index), jpeg, size: sizeOf(jpeg()),
  };
}

function sizeOf(jpeg) {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1];
    if (marker >= 0xc0 && marker <= 0xc3) {
      return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
    }
  }
  return { width: 1280, height: 720 };
}

const card = (item, relation, reasons) => ({ ...item, jpeg: undefined, size: undefined, relation, reasons });
const ofCategory = (items, category, not) => items.filter((item) => item.category === category && item !== not);

export function garmentOf(item, items, scenario) {
  const same = scenario === 'same';
  const alike = ofCategory(items, item.category, item);
  const pair = PAIRS[item.category] ?? 'shirt';
  const others = [...ofCategory(items, pair), ...items.filter((each) => each.category === 'shoes')];
  const unsure = scenario === 'unsure';
  const chosen = scenario === 'chosen';
  const first = same ? card(item, 'same', [{ code: 'tag', symbology: 'qr' }]) : alike[0] && card(alike[0], 'nearest', [{ code: 'looks-alike', similarity: 0.87 }]);
  const cards = [
    first,
    ...alike.slice(1, 5).map((each, n) => card(each, 'similar', [n % 2 ? { code: 'same-colour', colour: each.colour } : { code: 'looks-alike', similarity: 0.81 - n / 50 }])),
    ...others.slice(0, 3).map((each) => card(each, 'goes-with', [{ code: 'goes-with', category: item.category, otherCategory: each.category }])),
    ...others.slice(3, 6).map((each, n) => card(each, 'also-took', [
      n ? { code: 'also-took', itemId: 'x', title: 'Navy Oxford shirt', shoppers: 12 + n } : { code: 'also-took-like', itemId: 'x', title: first?.title ?? '', category: item.category, shoppers: 31 },
    ])),
  ].filter(Boolean);
  return {
    track: Number(item.itemId.slice(2)), state: unsure ? 'unsure' : chosen ? 'chosen' : 'recognised', category: item.category, confidence: unsure ? 0.41 : 0.93, abstained: unsure,
    topK: [{ category: 'shirt', confidence: 0.41 }, { category: 'longsleeve', confidence: 0.33 }, { category: 'outwear', confidence: 0.2 }],
    box: { x: 0.2, y: 0.16, width: 0.6, height: 0.66 }, colour: item.colour, colourHex: COLOURS[item.colour],
    options: unsure || chosen ? ['shirt', 'blouse', 'top'] : undefined,
    claim: unsure ? 'none' : same ? 'this-item' : 'not-carried', cards: unsure ? [] : cards,
  };
}

export function itemOf(item, items) {
  const { cards } = garmentOf(item, items, 'live');
  return {
    ...card(item), brand: 'Maison Trumeau', pattern: 'plain', pictures: [item.picture], variants: ['XS', 'S', 'M', 'L', 'XL'].map((size, n) => ({ size, colour: item.colour, stock: item.sizesInStock.includes(size) ? n + 1 : 0, countedAt: ago(4), source: 'pos' })),
    similar: cards.filter((each) => each.relation === 'similar'), goesWith: cards.filter((each) => each.relation === 'goes-with'), alsoTook: cards.filter((each) => each.relation === 'also-took'),
  };
}

/** A floor of four aisles, a neighbour that has what is out, and an item that runs small. */
export function aroundOf(item) {
  const rails = ['A', 'B', 'C', 'D'].flatMap((aisle, row) => [1, 2, 3, 4, 5, 6].map((n) => ({ code: `${aisle}${n}`, x: 2 + 1.3 * n, y: 0.8 + 1.7 * row, width: 1.1, depth: 0.5 })));
  const at = rails.find((each) => each.code === item.place);
  return {
    floor: {
      outline: [{ x: 0, y: 0 }, { x: 12, y: 0 }, { x: 12, y: 9 }, { x: 0, y: 9 }], rails, rail: item.place,
      areas: ['A', 'B', 'C', 'D'].map((name, row) => ({ name, x: 2.2, y: 0.6 + 1.7 * row, width: 8.8, depth: 0.9 })),
      fixtures: [{ kind: 'entrance', x: 7, y: 8.7, width: 2, depth: 0.3 }, { kind: 'till', x: 9.5, y: 7.4, width: 1.6, depth: 0.6 }],
      kiosk: { x: 1.5, y: 8 }, way: { points: [{ x: 1.5, y: 8 }, { x: 1.6, y: at.y + 0.8 }, { x: at.x + 0.5, y: at.y + 0.8 }, { x: at.x + 0.5, y: at.y + 0.5 }], steps: 9, side: 'ahead' },
    },
    elsewhere: {
      stores: [{ name: 'North Street', metres: 850, address: '12 North Street', hours: '10:00–20:00', figures: ['XS', 'S', 'M', 'L', 'XL'].map((size) => ({ size, pieces: 2, countedAt: ago(180) })) }],
      shop: `https://shop.example/${item.itemId}`,
    },
    fit: { note: { code: 'runs-small', sizeUp: 8, asUsual: 7, sizeDown: 5, total: 20 }, answered: false },
  };
}
