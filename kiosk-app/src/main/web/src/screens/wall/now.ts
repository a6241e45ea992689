import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../house/base';
import css from './now.css?inline';
import { playingPart, type WallState } from './desk';
import { told } from './say';
import type { Fact, Part } from './shapes';
import { w } from './words';

/** What happens right now in one sentence, and the figures that have come of it; each opens its proof. */
export class Now extends LitElement {
  static readonly tag = 'tm-now';
  static override styles = [base, unsafeCSS(css)];
  @property({ attribute: false }) state!: WallState;
  @property({ attribute: false }) open!: (fact: Fact) => void;

  override render() {
    const part = playingPart(this.state.view);
    return html`<section>
      <div aria-live="polite" data-testid="now">
        <h2>${part ? w(`act.${part.act}`) : w(this.isFresh ? 'ready' : 'title')}</h2>
        <p class="lead">${part ? w(`now.${part.act}`) : this.rest()}</p>
      </div>
      ${part ? this.facts(part) : nothing}
    </section>`;
  }

  private get isFresh(): boolean {
    return (this.state.view?.performance.state ?? 'waiting') === 'waiting';
  }

  private rest(): string {
    const { view, lost } = this.state;
    if (lost) {
      return w('unreachable');
    }
    const state = view?.performance.state;
    return state === 'done' ? w('over') : state === 'stopped' ? w('stopped') : w('ready-more');
  }

  private facts({ facts }: Part) {
    return html`<ul aria-label=${w('facts')}>
      ${facts.map((fact) => {
        const { figure, words } = told(fact);
        return html`<li>
          <button data-testid="fact-${fact.code}" aria-label="${figure} ${words}. ${w('proof')}" @click=${() => this.open(fact)}>
            <b><bdi dir="ltr">${figure}</bdi></b><span>${words}</span>
          </button>
        </li>`;
      })}
    </ul>`;
  }
}
