import { el } from '../melden/dom';
import { stuur } from './dienst';
import { gevaarvragen } from './gevaar';
import { gevaarUit, TEKST_MAX } from './melding';
import { tekst } from './taal';
import { Fouten, tekstvak, tekstveld } from './velden';
import type { Sleutel } from './talen/nl';

export interface Voortgang {
  stand: 'ONTVANGEN' | 'IN_BEHANDELING' | 'AFGEROND';
  vraag?: string;
  bericht?: 'NOG_BEZIG' | 'ALLEEN_ONTVANGST' | 'ONTVANGST_EN_VERVOLG';
}

const STANDEN: Record<Voortgang['stand'], Sleutel> = {
  ONTVANGEN: 'standOntvangen',
  IN_BEHANDELING: 'standInBehandeling',
  AFGEROND: 'standAfgerond',
};

/** What staff may tell is a fixed sentence, so that it is in the language of the page and gives nothing away. */
const BERICHTEN: Record<NonNullable<Voortgang['bericht']>, Sleutel> = {
  NOG_BEZIG: 'berichtBezig',
  ALLEEN_ONTVANGST: 'berichtOntvangst',
  ONTVANGST_EN_VERVOLG: 'berichtVervolg',
};

const ALINEA = { class: 'utrecht-paragraph' };

/** Where somebody with a code looks for news. */
export function volgformulier(): HTMLElement {
  const knop = verstuurknop('bekijk');
  const formulier = el(
    'form',
    { id: 'volgformulier', class: 'onderdeel', novalidate: true, autocomplete: 'off', 'aria-labelledby': 'volgtitel' },
    tekst('h2', 'volgTitel', { class: 'utrecht-heading-2', id: 'volgtitel' }),
    tekstveld({ naam: 'volgcode', label: 'uwCode', verplicht: true }, 'text', 'codeveld'),
    knop,
  );
  const fouten = new Fouten(formulier);
  const nieuws = el('div', { class: 'nieuws', role: 'status' });
  const reactie = el('div');
  let bezig = false;
  formulier.addEventListener('submit', async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (bezig) return;
    fouten.wis();
    nieuws.replaceChildren();
    reactie.replaceChildren();
    const volgcode = String(new FormData(formulier).get('volgcode') ?? '').trim();
    if (!volgcode) return fouten.toon([{ veld: 'volgcode', tekst: 'foutCode' }]);
    bezig = true;
    const antwoord = await stuur<Voortgang>('/status', { volgcode });
    bezig = false;
    if (antwoord.soort === 'goed') {
      nieuws.replaceChildren(weergave(antwoord.inhoud));
      if (antwoord.inhoud.stand !== 'AFGEROND') reactie.replaceChildren(reactieformulier(volgcode, antwoord.inhoud.vraag !== undefined));
    } else if (antwoord.soort === 'teVaak') fouten.toon([{ tekst: 'foutTeVaak' }]);
    else if (antwoord.soort === 'onzeker') fouten.toon([{ tekst: 'foutOnzeker' }]);
    else fouten.toon([{ veld: 'volgcode', tekst: 'foutCode' }]);
  });
  return el('div', {}, fouten.element, formulier, nieuws, reactie);
}

export function weergave({ stand, vraag, bericht }: Voortgang): HTMLElement {
  return el(
    'section',
    { class: 'onderdeel' },
    tekst('h3', STANDEN[stand], { class: 'utrecht-heading-3 stand' }),
    ...(bericht ? [tekst('h4', 'berichtTitel', { class: 'utrecht-heading-3' }), tekst('p', BERICHTEN[bericht], ALINEA)] : []),
    ...(vraag ? [tekst('h4', 'vraagTitel', { class: 'utrecht-heading-3' }), el('p', { class: 'utrecht-paragraph vraag' }, vraag)] : []),
    !bericht && !vraag && tekst('p', 'geenNieuws', ALINEA),
    stand === 'AFGEROND' && tekst('p', 'afgerondUitleg', ALINEA),
  );
}

function reactieformulier(volgcode: string, opVraag: boolean): HTMLElement {
  const knop = verstuurknop('verstuur');
  const formulier = el(
    'form',
    { id: 'reactieformulier', class: 'onderdeel', novalidate: true, autocomplete: 'off', 'aria-labelledby': 'reactietitel' },
    tekst('h2', opVraag ? 'antwoord' : 'toevoegen', { class: 'utrecht-heading-2', id: 'reactietitel' }),
    tekstvak({ naam: 'tekst', label: opVraag ? 'antwoord' : 'vertel', uitleg: 'reactieUitleg', verplicht: true }, TEKST_MAX, 6),
    gevaarvragen(),
    knop,
  );
  const fouten = new Fouten(formulier);
  const plek = el('div', {}, fouten.element, formulier);
  let sleutel = crypto.randomUUID();
  let bezig = false;
  formulier.addEventListener('submit', async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (bezig) return;
    fouten.wis();
    const velden = new FormData(formulier);
    const tekstje = String(velden.get('tekst') ?? '').trim();
    if (!tekstje) return fouten.toon([{ veld: 'tekst', tekst: 'foutLeeg' }]);
    bezig = true;
    const antwoord = await stuur<undefined>('/reacties', { volgcode, tekst: tekstje, gevaar: gevaarUit(velden) }, sleutel);
    bezig = false;
    switch (antwoord.soort) {
      case 'goed': {
        const klaar = tekst('p', 'reactieOntvangen', { class: 'utrecht-paragraph utrecht-paragraph--lead', role: 'status', tabindex: -1 });
        plek.replaceChildren(klaar);
        return klaar.focus();
      }
      case 'fouten':
        sleutel = crypto.randomUUID();
        return fouten.toon([{ veld: 'tekst', tekst: 'foutVeld' }]);
      case 'teVaak':
        return fouten.toon([{ tekst: 'foutTeVaak' }]);
      case 'afgerond':
        return fouten.toon([{ tekst: 'afgerondUitleg' }]);
      default:
        return fouten.toon([{ tekst: 'foutOnzeker' }]);
    }
  });
  return plek;
}

function verstuurknop(label: Sleutel): HTMLButtonElement {
  return tekst('button', label, { type: 'submit', class: 'utrecht-button utrecht-button--primary-action utrecht-button--submit' });
}
