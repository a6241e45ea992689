import { plain } from '../i18n/bidi';
import { h, type HeardKey } from '../i18n/heard';
import { language, t } from '../i18n/language';
import { codeOf, isLanguage, type Language } from '../i18n/manner';

/** What stands in a node as it is seen: in its shadow root, or what a slot was given. */
export function inside(node: Element): readonly Node[] {
  const given = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
  return given.length ? given : [...(node.shadowRoot ?? node).childNodes];
}

/** The element around one, through the edges of shadow roots. */
export function around(element: Element): Element | undefined {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}

/** The nearest element around one, itself among them, that a selector names. */
export function nearest(element: Element, selector: string): Element | undefined {
  let at: Element | undefined = element;
  while (at && !at.matches(selector)) {
    at = around(at);
  }
  return at;
}

/** The language of what stands in an element. */
export function languageOf(element: Element): Language {
  const code = codeOf(nearest(element, '[lang]')?.getAttribute('lang') ?? '');
  return isLanguage(code) ? code : language.value;
}

/** Whether an element is there for nobody's ear; of drawings only those with a name say something. */
export function isMute(element: Element): boolean {
  return element.matches('[aria-hidden="true"], [hidden], style, script, template, svg:not([role="img"])') || !isShown(element);
}

function isShown(element: Element): boolean {
  return element.localName === 'slot' || (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
}

/** All words of a node in their order; what is left out of live regions is named by a selector. */
export function textOf(node: Node, without?: string): string {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.textContent ?? '';
  }
  if (!(node instanceof Element) || isMute(node) || (without && node.matches(without))) {
    return '';
  }
  const own = node.getAttribute('aria-label') ?? node.getAttribute('alt');
  return own ?? inside(node).map((each) => textOf(each, without)).join(' ');
}

/** Words as they are said: without marks that steer direction, and with commas where dots part them. */
export function tidy(words: string): string {
  return plain(words).replace(/\s*[·×]\s*/g, t('recognised.comma')).replace(/\s+/g, ' ').trim();
}

/** The accessible name, by the ways that these pages use. */
export function nameOf(element: Element): string {
  const named = byIds(element, 'aria-labelledby') || element.getAttribute('aria-label');
  const label = element instanceof HTMLInputElement ? element.closest('label') : null;
  const words = named || (label ? inside(label).map((each) => textOf(each)).join(' ') : '');
  const own = element instanceof HTMLInputElement ? element.placeholder : inside(element).map((each) => textOf(each)).join(' ');
  return tidy(words || own || (element.getAttribute('alt') ?? ''));
}

function byIds(element: Element, attribute: string): string {
  const root = element.getRootNode() as ParentNode;
  const ids = element.getAttribute(attribute)?.split(' ') ?? [];
  return ids.map((id) => root.querySelector(`#${id}`)).map((each) => (each ? textOf(each) : '')).join(' ');
}

/** Name, role and state: what is said of the thing that has the focus. */
export function described(element: Element): string {
  const role = roleOf(element);
  const more = tidy(byIds(element, 'aria-describedby'));
  return [nameOf(element), role ? h(role) : '', ...statesOf(element), more].filter(Boolean).join(t('recognised.comma'));
}

function roleOf(element: Element): HeardKey | undefined {
  if (element.matches('[role="dialog"], [role="alertdialog"]')) {
    return 'sheet';
  }
  if (element.matches('button, input[type="file"]')) {
    return 'button';
  }
  if (element.matches('input, textarea')) {
    return 'field';
  }
  if (element.matches('a[href]')) {
    return 'link';
  }
  return element.matches('h1, h2, h3') ? 'heading' : undefined;
}

function statesOf(element: Element): readonly string[] {
  const is = (attribute: string, yes: HeardKey, no: HeardKey): string[] => {
    const value = element.getAttribute(attribute);
    return value === null ? [] : [h(value === 'true' ? yes : no)];
  };
  const value = element instanceof HTMLInputElement && element.type !== 'file' ? [tidy(element.value) || h('empty')] : [];
  return [...is('aria-pressed', 'on', 'off'), ...is('aria-current', 'on', 'off'), ...is('aria-expanded', 'open', 'closed'), ...value, ...(isDisabled(element) ? [h('unavailable')] : [])];
}

export function isDisabled(element: Element): boolean {
  return element.matches(':disabled');
}
