import { el } from '../melden/dom';
import { stuur } from './dienst';
import { gevaarvragen } from './gevaar';
import { ELDERS, foutenVan, controleer, meldingUit, ONBEKEND, plaats, TEKST_MAX } from './melding';
import type { Ontvangst } from './ontvangst';
import { huidigeTaal, tekst } from './taal';
import { Fouten, JA_NEE_WEET_NIET, keuzelijst, keuzes, onderdeel, tekstvak, tekstveld } from './velden';

export interface Regio {
  code: string;
  naam: string;
  gemeenten: string[];
}

/** The form. Calls back once, when the report is safely in. */
export function meldformulier(regios: Regio[], bijOntvangst: (ontvangst: Ontvangst) => void): HTMLElement {
  const elders = tekstveld({ naam: 'gemeenteNaam', label: 'gemeenteNaam', verplicht: true });
  elders.hidden = true;
  const bereikbaar = contactgegevens();
  bereikbaar.hidden = true;
  const knop = tekst('button', 'verstuur', { type: 'submit', class: 'utrecht-button utrecht-button--primary-action utrecht-button--submit' });
  const voortgang = el('p', { class: 'voortgang', role: 'status' });
  const formulier = el(
    'form',
    { id: 'meldformulier', novalidate: true, autocomplete: 'off', 'aria-labelledby': 'kop' },
    gevaarvragen(),
    onderdeel(
      'watTitel',
      keuzes({ naam: 'overMij', label: 'overWie', verplicht: true }, [['JA', 'overMij'], ['NEE', 'overAnder']]),
      tekstvak({ naam: 'omschrijving', label: 'vertel', uitleg: 'vertelUitleg', verplicht: true }, TEKST_MAX, 8),
      keuzes({ naam: 'leeftijd', label: 'leeftijd' }, JA_NEE_WEET_NIET),
      keuzes(
        { naam: 'vormen', label: 'vorm' },
        [['SEKSUEEL', 'vormSeks'], ['ARBEID', 'vormWerk'], ['CRIMINEEL', 'vormMisdaad'], ['ONBEKEND', 'vormAnders']],
        'checkbox',
      ),
    ),
    onderdeel('waarTitel', gemeentekeuze(regios), elders, tekstveld({ naam: 'plek', label: 'plek' })),
    onderdeel('contactTitel', keuzes({ naam: 'contact', label: 'contact', uitleg: 'contactUitleg' }, [['NEE', 'contactNee'], ['JA', 'ja']]), bereikbaar),
    el('div', { class: 'verzenden' }, knop, voortgang),
  );
  formulier.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name === 'gemeente') elders.hidden = value !== ELDERS;
    if (name === 'contact') bereikbaar.hidden = value !== 'JA';
  });
  const fouten = new Fouten(formulier);
  let sleutel = crypto.randomUUID();
  let bezig = false;

  formulier.addEventListener('submit', async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (bezig) return;
    fouten.wis();
    const velden = new FormData(formulier);
    const melding = meldingUit(velden, huidigeTaal());
    const zelfGezien = controleer(melding, velden);
    if (zelfGezien.length > 0) return fouten.toon(zelfGezien);
    bezig = true;
    knop.setAttribute('aria-disabled', 'true');
    voortgang.replaceChildren(tekst('span', 'bezig'));
    const antwoord = await stuur<Ontvangst>('', melding, sleutel);
    bezig = false;
    knop.removeAttribute('aria-disabled');
    voortgang.replaceChildren();
    switch (antwoord.soort) {
      case 'goed':
        return bijOntvangst(antwoord.inhoud);
      case 'fouten':
        sleutel = crypto.randomUUID();
        return fouten.toon(foutenVan(antwoord.velden, melding));
      case 'teVaak':
        return fouten.toon([{ tekst: 'foutTeVaak' }]);
      default:
        return fouten.toon([{ tekst: 'foutOnzeker' }]);
    }
  });
  return el('div', {}, fouten.element, formulier);
}

function gemeentekeuze(regios: Regio[]): HTMLElement {
  return keuzelijst(
    { naam: 'gemeente', label: 'gemeente', verplicht: true },
    tekst('option', 'kies', { value: '' }),
    tekst('option', 'gemeenteOnbekend', { value: ONBEKEND }),
    ...regios.map(({ code, naam, gemeenten }) =>
      el(
        'optgroup',
        { label: naam },
        ...gemeenten.map((gemeente) => el('option', { value: plaats(code, gemeente), lang: 'nl' }, gemeente)),
        tekst('option', 'ergensIn', { value: plaats(code, ONBEKEND), 'data-na': naam }),
      ),
    ),
    tekst('option', 'gemeenteElders', { value: ELDERS }),
  );
}

function contactgegevens(): HTMLElement {
  return el(
    'div',
    {},
    tekstveld({ naam: 'contact.naam', label: 'naam' }),
    tekstveld({ naam: 'contact.telefoon', label: 'telefoon' }, 'tel'),
    tekstveld({ naam: 'contact.email', label: 'email' }, 'email'),
    keuzes({ naam: 'contact.veilig', label: 'veilig', uitleg: 'veiligUitleg' }, JA_NEE_WEET_NIET),
    tekstveld({ naam: 'contact.van', label: 'van' }, 'time', 'tijdveld'),
    tekstveld({ naam: 'contact.tot', label: 'tot' }, 'time', 'tijdveld'),
    tekstvak({ naam: 'contact.nooit', label: 'nooit' }, 500, 2),
  );
}
