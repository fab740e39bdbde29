import { el } from '../melden/dom';
import { meldformulier, type Regio } from './melden';
import { ontvangstbewijs } from './ontvangst';
import { taalkeuze, taalVan, tekst, wissel } from './taal';
import type { Sleutel } from './talen/nl';
import { volgformulier } from './volgen';
import { laatNietsAchter, wegknop } from './weg';

/** The page as it begins: leaving and 112 first, then what somebody came for. */
function pagina(regios: Regio[], weg: string): HTMLElement[] {
  const melden = el('div', { id: 'deel-melden' });
  const volgen = el('div', { id: 'deel-volgen', hidden: true });
  const kop = el(
    'div',
    { class: 'openbaar__kop' },
    tekst('h1', 'kop', { class: 'utrecht-heading-1', id: 'kop', tabindex: -1 }),
    tekst('p', 'inleiding', { class: 'utrecht-paragraph utrecht-paragraph--lead' }),
    tekst('p', 'bellen', { class: 'utrecht-paragraph' }),
    tekst('p', 'sporen', { class: 'utrecht-paragraph' }),
  );
  const keuze = el('div', { class: 'utrecht-button-group wissel' });
  const knoppen = ([['tabMelden', melden], ['tabVolgen', volgen]] as [Sleutel, HTMLElement][]).map(([label, deel]) => {
    const knop = tekst('button', label, { type: 'button', class: 'utrecht-button utrecht-button--secondary-action', 'aria-controls': deel.id });
    knop.addEventListener('click', () => toon(deel));
    return { knop, deel };
  });
  const toon = (gekozen: HTMLElement) => {
    for (const { knop, deel } of knoppen) {
      deel.hidden = deel !== gekozen;
      knop.setAttribute('aria-expanded', String(deel === gekozen));
    }
  };
  keuze.append(...knoppen.map(({ knop }) => knop));

  const begin = () => {
    kop.hidden = false;
    keuze.hidden = false;
    melden.replaceChildren(
      meldformulier(regios, (ontvangst) => {
        kop.hidden = true;
        keuze.hidden = true;
        const bewijs = ontvangstbewijs(ontvangst, () => {
          begin();
          naarBoven(kop);
        });
        melden.replaceChildren(bewijs);
        naarBoven(bewijs);
      }),
    );
  };
  begin();
  volgen.replaceChildren(volgformulier());
  toon(melden);
  return [
    el('div', { class: 'wegbalk niet-afdrukken' }, wegknop(weg), tekst('p', 'wegUitleg', { class: 'wegbalk__uitleg', id: 'weg-uitleg' })),
    el('header', { class: 'niet-afdrukken' }, el('div', { class: 'openbaar' }, taalkeuze())),
    el('main', { class: 'openbaar', id: 'inhoud' }, el('div', { class: 'alarm niet-afdrukken' }, tekst('p', 'noodnummer')), kop, keuze, melden, volgen),
  ];
}

function naarBoven(deel: HTMLElement): void {
  window.scrollTo(0, 0);
  deel.querySelector('h1')?.focus();
}

const gegevens = document.querySelector<HTMLTemplateElement>('#gegevens');
if (gegevens) {
  const regios = [...gegevens.content.querySelectorAll<HTMLElement>('[data-regio]')].map((regio) => ({
    code: regio.dataset['regio'] ?? '',
    naam: regio.dataset['naam'] ?? '',
    gemeenten: [...regio.querySelectorAll('li')].map((gemeente) => gemeente.textContent ?? ''),
  }));
  laatNietsAchter();
  wissel(taalVan(navigator.languages));
  document.body.replaceChildren(...pagina(regios, gegevens.dataset['weg'] ?? '/'));
}
