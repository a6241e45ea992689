import { html, nothing } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { facts, tileStyle } from '../../house/tile';
import { t } from '../../i18n/language';

const SHORT = 12;

/** The model that sees, and the space its vectors live in. */
export default class StaffModel extends Panel {
  static readonly tag = 'tm-staff-model';
  static readonly region = 'staff.main';
  static readonly order = 40;
  static override styles = [base, tileStyle];

  override render() {
    const model = this.now.staff?.model;
    return model
      ? html`<section>
          <h2>${t('staff.model')}</h2>
          <p class="big" data-testid="model-name">${model.name}</p>
          ${facts([
            ['staff.version', model.version],
            ['staff.space', html`<code title=${model.embeddingSpace}>${model.embeddingSpace.slice(0, SHORT)}</code>`],
          ])}
        </section>`
      : nothing;
  }
}
