import { ACTIES, type Actie } from '../formulier/actieformulieren';
import { el } from '../melden/dom';
import type { Casus } from './casus';

/** What remains of all actions for who sees the casus in an emergency only. */
const IN_NOOD = ['gevaar', 'aanvulling'];

type Stand = Pick<Casus, 'afgeschermd' | 'noodtoegangTot' | 'geslotenOp' | 'tabelversies'> & Partial<Pick<Casus, 'embargos'>>;

/** The actions that make sense now; whether this user may do them, the server says. */
export function mogelijk({ afgeschermd, noodtoegangTot, geslotenOp, tabelversies, embargos }: Stand): Actie[] {
  const onderEmbargo = embargos?.some(({ opgehevenOp }) => opgehevenOp === undefined) ?? false;
  return ACTIES.filter(
    ({ id }) =>
      (noodtoegangTot === undefined || IN_NOOD.includes(id)) &&
      (id !== 'openstellen' || afgeschermd) &&
      (id !== 'embargo-leggen' || !onderEmbargo) &&
      (id !== 'embargo-opheffen' || onderEmbargo) &&
      (id !== 'tabelversie-loslaten' || tabelversies.length > 0) &&
      (geslotenOp === undefined || !['raadplegen', 'barriere', 'instrument', 'actie-afspreken', 'interventie-vaststellen', 'embargo-leggen', 'parkeren', 'doorzetten', 'samenvoegen', 'meldervraag', 'tabelversie-houden', 'tabelversie-loslaten'].includes(id)),
  );
}

export function actieknoppen(casus: Casus, kies: (actie: Actie) => void): HTMLElement {
  // On a narrow screen the buttons would push the casus out of sight.
  const open = window.matchMedia('(min-width: 60rem)').matches;
  return el(
    'details',
    { class: 'casusdeel acties', open },
    el('summary', {}, el('h2', { class: 'utrecht-heading-2' }, 'Wat wilt u doen?')),
    el(
      'div',
      { class: 'utrecht-button-group acties__knoppen' },
      ...mogelijk(casus).map((actie) => {
        const knop = el('button', { type: 'button', class: 'utrecht-button utrecht-button--secondary-action', 'data-actie': actie.id, 'aria-haspopup': 'dialog' }, actie.knop);
        knop.addEventListener('click', () => kies(actie));
        return knop;
      }),
    ),
  );
}
