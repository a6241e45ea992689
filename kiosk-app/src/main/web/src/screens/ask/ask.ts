import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AskedFor } from '../../api/shapes';
import { base } from '../../house/base';
import { firstLanguage, language, named, speak, t, tCode } from '../../i18n/language';
import { priceWords, problemWords } from '../../i18n/say';
import { isOpen, toldWords } from '../../live/asked';
import { HttpAskApi } from './ask-api';
import { AskDesk } from './ask-desk';
import css from './ask.css?inline';
import type { AskThing, AskView } from './shapes';

const LOOK_MS = 3000;

/** `/ask`: on a shopper's own phone, what the mirror shows, to have it brought. */
export class Ask extends LitElement {
  static override styles = [base, unsafeCSS(css)];
  /** The pass stands behind the #, which no browser sends. */
  desk = new AskDesk(new HttpAskApi(location.hash.slice(1)), () => history.replaceState(null, '', location.pathname));

  override connectedCallback(): void {
    super.connectedCallback();
    speak(firstLanguage(navigator.languages)); // the phone's own, where this page has its words
    this.desk.state.follow(() => this.requestUpdate());
    language.follow(() => this.requestUpdate());
    const look = (): void => {
      if (!document.hidden) {
        void this.desk.look();
      }
    };
    look();
    setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
    addEventListener('hashchange', () => location.reload()); // another code was scanned into this page
  }

  override render() {
    const { end, view, lost } = this.desk.state.value;
    if (end) {
      return this.over(end);
    }
    if (!view) {
      return html`<main class="calm"><p role="status">${t(lost ? 'problem.app-unreachable' : 'phone.connecting')}</p></main>`;
    }
    return html`<main>
      <header>
        <p class="brand">${view.store ? named(view.store) : nothing}</p>
        <h1>${t('ask.page')}</h1>
        <p class="more">${t(view.here ? 'ask.page-more' : 'ask.left')}</p>
      </header>
      <div aria-live="polite">${this.trouble()} ${this.requests(view)}</div>
      ${view.here ? this.things(view) : nothing}
      <p class="small">${t('ask.privacy')}</p>
    </main>`;
  }

  private over(end: 'over' | 'unknown') {
    return html`<main class="calm" data-testid="ask-end" data-end=${end}>
      <div>
        ${mirror}
        <h1>${t(`ask.${end}`)}</h1>
        <p class="more">${t(`ask.${end}-more`)}</p>
      </div>
    </main>`;
  }

  private trouble() {
    const { lost, trouble } = this.desk.state.value;
    const code = lost ? 'app-unreachable' : trouble;
    return code ? html`<p class="strip" role="alert" data-testid="ask-trouble">${problemWords(code)}</p>` : nothing;
  }

  private requests({ requests }: AskView) {
    const told = requests.filter(({ state }) => state !== 'withdrawn');
    return told.length
      ? html`<section aria-labelledby="yours">
          <h2 id="yours">${t('ask.yours')}</h2>
          ${repeat(
            [...told].reverse(),
            ({ id }) => id,
            (request) => this.request(request),
          )}
        </section>`
      : nothing;
  }

  private request(request: AskedFor) {
    const { id, title = '', size = '', picture, state } = request;
    return html`<article class="asked" data-testid="ask-request" data-state=${state}>
      ${this.picture(picture)}
      <div>
        <h3>${named(title)} <b class="size">${size}</b></h3>
        <p>${toldWords(request)}</p>
      </div>
      ${isOpen(request)
        ? html`<button class="button" data-testid="ask-withdraw" @click=${() => void this.desk.withdraw(id)}>${t('bring.withdraw')}</button>`
        : nothing}
    </article>`;
  }

  private things({ things, onDuty }: AskView) {
    if (!onDuty) {
      return html`<p class="strip">${t('problem.nobody-on-duty')}</p>`;
    }
    return things.length
      ? html`<section aria-labelledby="shown">
          <h2 id="shown">${t('ask.shown')}</h2>
          <ul>
            ${repeat(
              things,
              ({ itemId }) => itemId,
              (thing) => html`<li>${this.thing(thing)}</li>`,
            )}
          </ul>
        </section>`
      : html`<p class="strip" role="status" data-testid="ask-nothing">${t('ask.nothing')}</p>`;
  }

  private thing(thing: AskThing) {
    const { itemId, title, price, colour, place, worn, demoData, sizes } = thing;
    return html`<article data-testid="ask-thing" data-item-id=${itemId}>
      ${this.picture(thing.picture)}
      <div>
        ${worn ? html`<p class="worn">${t('ask.worn')}</p>` : nothing}
        <h3>${named(title)}</h3>
        <p>
          <b>${priceWords(price)}</b> ${tCode('colour', colour)}${place ? html` · ${t('card.place', { place })}` : nothing}
          ${demoData ? html`<small data-testid="demo-mark">${t('app.demo')}</small>` : nothing}
        </p>
      </div>
      ${sizes.length
        ? html`<div class="sizes" role="group" aria-label=${t('mirror.bring')}>${sizes.map((size) => this.size(thing, size))}</div>`
        : html`<p class="none">${t('ask.none-here')}</p>`}
    </article>`;
  }

  private size(thing: AskThing, size: string) {
    const { asking } = this.desk.state.value;
    const mine = asking?.itemId === thing.itemId && asking.size === size;
    return html`<button
      data-testid="ask-size"
      data-size=${size}
      aria-label=${t('bring.ask', { size })}
      aria-busy=${mine}
      @click=${() => void this.desk.ask(thing, size)}
    >
      ${size}
    </button>`;
  }

  private picture(path: string | undefined) {
    return path ? html`<img src=${this.desk.api.picture(path)} alt="" width="84" height="104" />` : html`<span class="blank" aria-hidden="true"></span>`;
  }
}

/** A wall mirror, which is what the app is named after. */
const mirror = html`<svg viewBox="0 0 48 72" aria-hidden="true">
  <rect x="3" y="3" width="42" height="60" rx="21" />
  <path d="M14 30a12 12 0 0 1 9-12M14 69h20" />
</svg>`;

customElements.define('tm-ask', Ask);
