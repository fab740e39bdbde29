import { ACTIES, type Actie } from '../formulier/actieformulieren';
import { el } from '../melden/dom';
import type { Casus } from './casus';

/** What remains of all actions for who sees the casus in an emergency only. */
const IN_NOOD = ['gevaar', 'aanvulling'];

/** Under which heading who looks for an action finds it; what stands nowhere comes under the last. */
const GROEPEN: Record<string, string[]> = {
  'Nieuws over de casus': ['gevaar', 'aanvulling', 'raadplegen', 'meldervraag', 'contactafspraak'],
  'Tafel en aanpak': ['agenda', 'actie-afspreken', 'interventie-vaststellen', 'barriere', 'instrument', 'daderaanpak', 'daderherziening'],
  Opvang: ['opvang-vragen', 'opvanggebeurtenis', 'verblijfherziening'],
  'Zorg voor het slachtoffer': ['zorg-beginnen', 'zorgcontact', 'zorgherziening', 'zorgonderbreking', 'zorgoverdracht'],
  'Delen en verwijzen': ['toestemming', 'toestemming-intrekken', 'verwijzing-intrekken', 'embargo-leggen', 'embargo-opheffen'],
  'Wie de casus ziet': ['afschermen', 'openstellen', 'conflict', 'conflict-collega', 'conflict-opheffen'],
  'De casus zelf': ['parkeren', 'doorzetten', 'samenvoegen', 'tabelversie-houden', 'tabelversie-loslaten'],
};

export function gegroepeerd(acties: Actie[]): [titel: string, acties: Actie[]][] {
  const groepen = Object.entries(GROEPEN);
  const laatste = groepen.length - 1;
  const plaats = ({ id }: Actie) => {
    const gevonden = groepen.findIndex(([, ids]) => ids.includes(id));
    return gevonden < 0 ? laatste : gevonden;
  };
  return groepen.map(([titel], groep): [string, Actie[]] => [titel, acties.filter((actie) => plaats(actie) === groep)]).filter(([, leden]) => leden.length > 0);
}

/** What only makes sense while care runs. */
const MET_ZORG = ['zorgcontact', 'zorgherziening', 'zorgonderbreking', 'zorgoverdracht'];

/** What only makes sense while somebody looks for a place or stays at one. */
const MET_OPVANG = ['opvanggebeurtenis', 'verblijfherziening'];

type Stand = Pick<Casus, 'afgeschermd' | 'noodtoegangTot' | 'geslotenOp' | 'tabelversies'> & Partial<Pick<Casus, 'embargos' | 'zorgtrajecten' | 'opvangplaatsingen'>>;

/** The actions that make sense now; whether this user may do them, the server says. */
export function mogelijk({ afgeschermd, noodtoegangTot, geslotenOp, tabelversies, embargos, zorgtrajecten, opvangplaatsingen }: Stand): Actie[] {
  const zorgLoopt = zorgtrajecten?.some(({ fase }) => fase !== 'AFGESLOTEN') ?? false;
  const opvangLoopt = opvangplaatsingen?.some(({ afgerondOp }) => afgerondOp === undefined) ?? false;
  const onderEmbargo = embargos?.some(({ opgehevenOp }) => opgehevenOp === undefined) ?? false;
  return ACTIES.filter(
    ({ id }) =>
      (noodtoegangTot === undefined || IN_NOOD.includes(id)) &&
      (id !== 'openstellen' || afgeschermd) &&
      (!MET_ZORG.includes(id) || zorgLoopt) &&
      (!MET_OPVANG.includes(id) || opvangLoopt) &&
      (id !== 'opvang-vragen' || !opvangLoopt) &&
      (id !== 'embargo-leggen' || !onderEmbargo) &&
      (id !== 'embargo-opheffen' || onderEmbargo) &&
      (id !== 'tabelversie-loslaten' || tabelversies.length > 0) &&
      (geslotenOp === undefined || !['raadplegen', 'opvang-vragen', 'barriere', 'instrument', 'actie-afspreken', 'interventie-vaststellen', 'embargo-leggen', 'parkeren', 'doorzetten', 'samenvoegen', 'meldervraag', 'tabelversie-houden', 'tabelversie-loslaten'].includes(id)),
  );
}

export function actieknoppen(casus: Casus, kies: (actie: Actie) => void): HTMLElement {
  // On a narrow screen the buttons would push the casus out of sight.
  const open = window.matchMedia('(min-width: 60rem)').matches;
  return el(
    'details',
    { class: 'casusdeel acties', open },
    el('summary', {}, el('h2', { class: 'utrecht-heading-2' }, 'Wat wilt u doen?')),
    ...gegroepeerd(mogelijk(casus)).flatMap(([titel, acties]) => [
      el('h3', { class: 'utrecht-heading-3 acties__groep' }, titel),
      el('div', { class: 'utrecht-button-group acties__knoppen' }, ...acties.map((actie) => actieknop(actie, kies))),
    ]),
  );
}

function actieknop(actie: Actie, kies: (actie: Actie) => void): HTMLElement {
  const knop = el('button', { type: 'button', class: 'utrecht-button utrecht-button--secondary-action', 'data-actie': actie.id, 'aria-haspopup': 'dialog' }, actie.knop);
  knop.addEventListener('click', () => kies(actie));
  return knop;
}
