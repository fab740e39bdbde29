import { alinea, el } from '../melden/dom';
import type { Afronding } from '../formulier/taak';

const LANGSTE_REDEN = 5000;

/** `sleutel` makes a second click harmless. */
export type Openen = (reden: string, sleutel: string) => Promise<Afronding>;

/**
 * What somebody reads who does not see the casus: the same, whether it exists or not. Whose role may open one in an
 * emergency gets a form for it.
 *
 * @param duur for how long it opens; undefined for whose role may not
 */
export function nietTeZien(nummer: string, duur: string | undefined, open: Openen, bijOpen: () => void): HTMLElement {
  const kop = el('h1', { class: 'utrecht-heading-1', tabindex: -1 }, 'Deze casus kunt u niet zien');
  return el(
    'div',
    {},
    kop,
    alinea(`Casus ${nummer} bestaat niet, of u hoort niet bij de mensen die eraan werken. Controleer het nummer.`),
    alinea('Hoort u er wel bij? Vraag een collega die de casus ziet om u erbij te betrekken.'),
    duur !== undefined && formulier(duur, open, bijOpen),
  );
}

function formulier(duur: string, open: Openen, bijOpen: () => void): HTMLElement {
  const fout = el('p', { class: 'utrecht-form-field-error-message', id: 'nood-fout', role: 'alert', hidden: true });
  const reden = el('textarea', {
    class: 'utrecht-textarea utrecht-textarea--html-textarea',
    id: 'nood-reden',
    rows: 4,
    maxlength: LANGSTE_REDEN,
    'aria-required': true,
    'aria-describedby': 'nood-uitleg nood-fout',
  });
  const knop = el('button', { class: 'utrecht-button utrecht-button--primary-action', type: 'submit' }, 'Casus in nood openen');
  const meld = (tekst: string) => {
    fout.textContent = tekst;
    fout.hidden = tekst === '';
    reden.setAttribute('aria-invalid', String(tekst !== ''));
    if (tekst !== '') reden.focus();
  };
  const veld = el(
    'form',
    { class: 'casusdeel', novalidate: true, 'aria-labelledby': 'nood-kop' },
    el('h2', { class: 'utrecht-heading-2', id: 'nood-kop' }, 'Is er nood?'),
    alinea('Kan het niet wachten, omdat iemand gevaar loopt? Dan kunt u de casus zelf openen. Dit heet noodtoegang.'),
    el(
      'ul',
      { class: 'utrecht-unordered-list' },
      ...[
        `U ziet de casus ${duur} lang. Daarna sluit zij vanzelf.`,
        'U kunt lezen, informatie toevoegen en acuut gevaar melden. Beslissen kunt u niet.',
        'De mensen die aan de casus werken, lezen dat u haar opende en waarom.',
        'De privacy-officer beoordeelt achteraf of het nodig was.',
      ].map((regel) => el('li', { class: 'utrecht-unordered-list__item' }, regel)),
    ),
    el(
      'div',
      { class: 'veld' },
      el('label', { class: 'utrecht-form-label', for: 'nood-reden' }, 'Waarom kan het niet wachten? (verplicht)'),
      el('p', { class: 'utrecht-form-field-description', id: 'nood-uitleg' }, 'Schrijf in een of meer zinnen wat er nu gebeurt.'),
      fout,
      reden,
    ),
    knop,
  );
  let bezig = false;
  const sleutel = crypto.randomUUID();
  veld.addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (bezig) return;
    meld('');
    if (reden.value.trim() === '') {
      meld('Vul in waarom het niet kan wachten.');
      return;
    }
    bezig = true;
    void open(reden.value.trim(), sleutel).then((uitkomst) => {
      bezig = false;
      if (uitkomst.soort === 'klaar') bijOpen();
      else meld(uitkomst.soort === 'fouten' ? (uitkomst.fouten[0]?.melding ?? '') : uitkomst.uitleg);
    });
  });
  return veld;
}
