import { focused } from '../house/focus';
import { inside, isDisabled, isMute, nearest, textOf, tidy } from './names';

/** What can have the keyboard. */
type Shape = HTMLElement | SVGElement;

/** A thing that the ear comes to: a control, or words. */
export interface Stop {
  readonly element: Shape;
  /** The words; absent for a control, whose name and state may change. */
  readonly text?: string;
}

const CONTROLS = 'a[href], button, input, textarea';
const WHOLE = 'h1, h2, h3, p, li, dt, dd, [role="status"], [role="alert"]';
const PICTURES = 'img[alt]:not([alt=""]), [role="img"][aria-label]';
const SHEETS = '[aria-modal="true"]';
const LIVE = '[role="status"], [role="alert"]';
/** What an open sheet covers. */
const COVERED = 'main, footer, section.live';

/** All elements as they are seen, in their order. */
function all(root: Element): readonly Element[] {
  return inside(root).flatMap((each) => (each instanceof Element && !isMute(each) ? [each, ...all(each)] : []));
}

/** The sheet that is worked in, else the page. */
export function topmost(): Element {
  const sheets = all(document.body).filter((each) => each.matches(SHEETS));
  const at = focused();
  return (at && nearest(at, SHEETS)) ?? sheets.at(-1) ?? document.body;
}

/** Everything that can be come to under a root, in the order in which it is read. */
export function stops(root: Element): readonly Stop[] {
  const found = new Map<Shape, string | undefined>();
  inside(root).forEach((each) => gather(each, found));
  return [...found].map(([element, text]) => (text === undefined ? { element } : { element, text }));
}

function gather(node: Node, found: Map<Shape, string | undefined>): void {
  if (node.nodeType === Node.TEXT_NODE) {
    gatherText(node, found);
  } else if (isShape(node) && !isMute(node)) {
    gatherElement(node, found);
  }
}

function isShape(node: Node): node is Shape {
  return node instanceof HTMLElement || node instanceof SVGElement;
}

/** Words beside controls belong to the element that holds both. */
function gatherText(node: Node, found: Map<Shape, string | undefined>): void {
  const text = tidy(node.textContent ?? '');
  const holder = node.parentElement ?? (node.getRootNode() as ShadowRoot).host;
  if (holder instanceof HTMLElement && /[\p{L}\p{N}]/u.test(text)) {
    found.set(holder, [found.get(holder), text].filter(Boolean).join(' '));
  }
}

function gatherElement(element: Shape, found: Map<Shape, string | undefined>): void {
  if (element.matches(CONTROLS)) {
    found.set(element, undefined);
    return;
  }
  const controls = all(element).filter((each): each is HTMLElement => each instanceof HTMLElement && each.matches(CONTROLS));
  const text = element.matches(`${WHOLE}, ${PICTURES}`) && !controls.length ? tidy(textOf(element)) : '';
  if (text) {
    found.set(element, text);
  } else if (element.localName === 'label' && controls[0]) {
    found.set(controls[0], undefined);
  } else {
    inside(element).forEach((each) => gather(each, found));
  }
}

/** Whether the keyboard can be put on it as it is. */
export function takesFocus({ element, text }: Stop): boolean {
  return text === undefined && !isDisabled(element);
}

/** What regions tell by themselves now, but for those that a sheet covers. */
export function live(): ReadonlyMap<Element, string> {
  const covered = topmost() !== document.body;
  const regions = all(document.body).filter((each) => each.matches(LIVE) && !(covered && nearest(each, COVERED)));
  return new Map(regions.map((each) => [each, tidy(textOf(each, '[aria-live="off"]'))]));
}
