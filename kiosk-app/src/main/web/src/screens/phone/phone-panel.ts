import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { language } from '../../i18n/language';
import type { PhoneDesk, PhoneState } from './phone-desk';

/** A part of the phone's page: draws itself anew when the desk's state or the language changes. */
export abstract class PhonePanel extends LitElement {
  @property({ attribute: false }) desk!: PhoneDesk;
  private unfollow: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.unfollow = [language.follow(() => this.requestUpdate()), this.desk.state.follow(() => this.requestUpdate())];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow.forEach((stop) => stop());
  }

  protected get now(): PhoneState {
    return this.desk.state.value;
  }
}
