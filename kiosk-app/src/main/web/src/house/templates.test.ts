import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const SOURCES = Object.keys(import.meta.glob(['../panels/*/*.ts', '../screens/*/*.ts', '../sheets/*.ts', './*.ts', '!../**/*.test.ts', '!./*.test.ts']));
const STYLES = Object.keys(import.meta.glob(['../panels/*/*.css', '../screens/*/*.css', '../sheets/*.css', './*.css']));
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** What needs no word of a language. */
const NO_WORDS = ['Trumeau', 'ms', 's', 'MB'];
/** Attributes whose value is read to people. */
const READ = /(?:aria-label|aria-description|placeholder|alt|title)="([^"]*)"/g;
const HOLE = '\u0000';

/** The html templates of a source: their fixed text with a hole for each expression, and the expressions. */
function templatesOf(source: string): { fixed: string; holes: string[] }[] {
  const found: { fixed: string; holes: string[] }[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') {
      const { template } = node;
      const spans = ts.isTemplateExpression(template) ? template.templateSpans : [];
      const head = ts.isTemplateExpression(template) ? template.head.text : template.text;
      found.push({
        fixed: [head, ...spans.map((span) => span.literal.text)].join(HOLE),
        holes: [...spans].map((span) => span.expression.getText()),
      });
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('a.ts', source, ts.ScriptTarget.ES2022, true));
  return found;
}

function wordsIn(source: string): string[] {
  return templatesOf(source)
    .flatMap(({ fixed }) => [fixed.replace(/<[^>]*>/g, ' '), ...[...fixed.matchAll(READ)].map((match) => match[1] ?? '')])
    .flatMap((text) => text.match(/[\p{L}]+/gu) ?? [])
    .filter((word) => !NO_WORDS.includes(word));
}

function rawNamesIn(source: string): string[] {
  return templatesOf(source)
    .flatMap(({ holes }) => holes)
    .filter((hole) => /^[\w.?]*\.(title|brand|detail|storeName)$/.test(hole));
}

/** Physical sides; what stands on the glass itself has them, for a picture is not mirrored with the language. */
function sidesIn(css: string): string[] {
  const offending = /^\s*(?:(?:margin|padding|border)-(?:left|right)|left|right|scroll-padding-left|float)\s*:|text-align: (?:left|right)/;
  const fourSided = /^\s*(?:margin|padding|inset|border-radius):\s*\S+\s+(\S+)\s+\S+\s+(\S+);/;
  return css.split('\n').filter((line) => {
    const sides = fourSided.exec(line.replace(/\(.*\)/g, '()'));
    return offending.test(line) || (sides && sides[1] !== sides[2]);
  });
}

/** The picture, and what must keep clear of each other over it, lies the same way in every language. */
const ON_THE_GLASS = [
  '../panels/mirror-ask/mirror-ask.css',
  '../panels/mirror-callouts/mirror-callouts.css',
  '../panels/mirror-colours/mirror-colours.css',
  '../panels/mirror-looks/mirror-looks.css',
  '../panels/mirror-still/mirror-still.css',
  '../panels/mirror-wear/mirror-wear.css',
  '../screens/mirror/mirror.css',
  '../panels/camera-state/camera-state.css',
];

test('there are templates and styles to look at', { timeout: 30_000 }, () => {
  expect(SOURCES.flatMap((path) => templatesOf(read(path))).length).toBeGreaterThan(60);
  expect(STYLES.length).toBeGreaterThan(15);
});

describe.each(SOURCES)('%s', (path) => {
  test('holds no words of one language and no name as it came', () => {
    expect(wordsIn(read(path))).toEqual([]);
    expect(rawNamesIn(read(path))).toEqual([]);
  });
});

test.each(STYLES.filter((path) => !ON_THE_GLASS.includes(path)))('%s has no left and no right', (path) => {
  expect(sidesIn(read(path))).toEqual([]);
});

test('words, raw names and sides are found where they are', () => {
  expect(wordsIn('html`<p title="${x}">Hello ${html`<b>inner</b>`}, 5 ms</p><img alt="A shirt" />`')).toEqual(['Hello', 'A', 'shirt', 'inner']);
  expect(rawNamesIn('html`<p>${card.title}</p>${plain(card.title)}${item?.brand}`')).toEqual(['card.title', 'item?.brand']);
  expect(sidesIn('a {\n  left: 0;\n  padding: 1rem 2rem 1rem 3rem;\n  margin: 0 max(1px, calc(2px + 3px)) 1px;\n  inset: 0 calc(1px - (2px)) 1px 7px;\n  text-align: right;\n}')).toHaveLength(4);
});
