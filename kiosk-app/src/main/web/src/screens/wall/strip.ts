import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../house/base';
import { partProgress, type WallState } from './desk';
import { told } from './say';
import type { Fact, Part } from './shapes';
import css from './strip.css?inline';
import { w } from './words';

/** The eight things of the minute in a row: which is done, which is played now, and what came of each. */
export class Strip extends LitElement {
  static readonly tag = 'tm-strip';
  static override styles = [base, unsafeCSS(css)];
  @property({ attribute: false }) state!: WallState;
  @property({ attribute: false }) open!: (fact: Fact) => void;

  override render() {
    const parts = this.state.view?.performance.parts ?? [];
    return html`<ol role="list" aria-label=${w('strip')}>${parts.map((each, index) => this.step(each, index + 1))}</ol>`;
  }

  private step(part: Part, number: number) {
    const { act, state } = part;
    const done = `--done:${partProgress(part, this.state)}`;
    return html`<li class=${state} data-testid="part-${act}" data-state=${state} .style=${done} aria-current=${state === 'playing' ? 'step' : 'false'}>
      <span class="line"></span>
      <span class="name"><span class="number">${number}</span> ${w(`act.${act}`)}</span>
      ${this.best(part)}
    </li>`;
  }

  /** The first figure of a part stays in the strip. */
  private best({ facts, state, act }: Part) {
    const fact = facts[0];
    if (!fact) {
      return html`<span class="state">${state === 'waiting' || state === 'playing' ? nothing : w(state === 'failed' ? 'failed' : 'done')}</span>`;
    }
    const { figure, words } = told(fact);
    return html`<button data-testid="strip-fact-${act}" aria-label="${figure} ${words}. ${w('proof')}" @click=${() => this.open(fact)}>
      <b><bdi dir="ltr">${figure}</bdi></b> <small>${words}</small>
    </button>`;
  }
}
