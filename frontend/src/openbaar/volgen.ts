import { el } from '../melden/dom';
import { stuur } from './dienst';
import { tekst } from './taal';
import { Fouten, tekstveld } from './velden';
import type { Sleutel } from './talen/nl';

export interface Voortgang {
  stand: 'ONTVANGEN' | 'IN_BEHANDELING' | 'AFGEROND';
}

const STANDEN: Record<Voortgang['stand'], Sleutel> = {
  ONTVANGEN: 'standOntvangen',
  IN_BEHANDELING: 'standInBehandeling',
  AFGEROND: 'standAfgerond',
};

/** Where somebody with a code looks for news. */
export function volgformulier(): HTMLElement {
  const knop = tekst('button', 'bekijk', { type: 'submit', class: 'utrecht-button utrecht-button--primary-action utrecht-button--submit' });
  const formulier = el(
    'form',
    { id: 'volgformulier', class: 'onderdeel', novalidate: true, autocomplete: 'off', 'aria-labelledby': 'volgtitel' },
    tekst('h2', 'volgTitel', { class: 'utrecht-heading-2', id: 'volgtitel', tabindex: -1 }),
    tekstveld({ naam: 'volgcode', label: 'uwCode', verplicht: true }, 'text', 'codeveld'),
    knop,
  );
  const fouten = new Fouten(formulier);
  const nieuws = el('div', { class: 'nieuws', 'aria-live': 'polite' });
  let bezig = false;
  formulier.addEventListener('submit', async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (bezig) return;
    fouten.wis();
    nieuws.replaceChildren();
    const volgcode = String(new FormData(formulier).get('volgcode') ?? '').trim();
    if (!volgcode) return fouten.toon([{ veld: 'volgcode', tekst: 'foutCode' }]);
    bezig = true;
    const antwoord = await stuur<Voortgang>('/status', { volgcode });
    bezig = false;
    if (antwoord.soort === 'goed') return nieuws.replaceChildren(weergave(antwoord.inhoud));
    if (antwoord.soort === 'teVaak') return fouten.toon([{ tekst: 'foutTeVaak' }]);
    if (antwoord.soort === 'onzeker') return fouten.toon([{ tekst: 'foutOnzeker' }]);
    fouten.toon([{ veld: 'volgcode', tekst: 'foutCode' }]);
  });
  return el('div', {}, fouten.element, formulier, nieuws);
}

function weergave({ stand }: Voortgang): HTMLElement {
  return el(
    'section',
    { class: 'onderdeel' },
    tekst('h3', STANDEN[stand], { class: 'utrecht-heading-3 stand' }),
    tekst('p', 'geenNieuws', { class: 'utrecht-paragraph' }),
  );
}
