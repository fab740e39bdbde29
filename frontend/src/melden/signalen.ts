import { alinea, el } from './dom';
import { signaalgroepen, type Keuzelijsten, type Signaal, type Signaalgroep } from './keuzelijsten';
import { onderdeel, optie } from './velden';

/** The signals of a region. Those of another come in their place; what is on both stays ticked. */
export interface Signalenlijst {
  element: HTMLElement;
  toon: (signalen: Signaal[]) => void;
}

export function signalenlijst(lijsten: Keuzelijsten): Signalenlijst {
  const groepen = el('div', { class: 'signaalgroepen' });
  const toon = (signalen: Signaal[]) => {
    const aangekruist = [...groepen.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
    groepen.replaceChildren(...signaalgroepen({ vormen: lijsten.vormen, signalen }).map(signaalgroep));
    for (const vak of groepen.querySelectorAll<HTMLInputElement>('input')) {
      if (aangekruist.includes(vak.value)) {
        vak.checked = true;
        vak.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
  };
  toon(lijsten.signalen);
  return {
    element: onderdeel(
      'signalen',
      'Welke signalen herkent u?',
      alinea(
        'Een niet-pluisgevoel is genoeg; u hoeft niets te bewijzen. Open een lijst en kruis aan wat u herkent.',
      ),
      groepen,
    ),
    toon,
  };
}

function signaalgroep({ naam, signalen }: Signaalgroep): HTMLElement {
  const aantal = el('span', { class: 'signaalgroep__aantal' });
  const groep = el(
    'details',
    { class: 'signaalgroep' },
    el('summary', {}, naam, aantal),
    el(
      'fieldset',
      { class: 'utrecht-form-fieldset utrecht-form-fieldset--html-fieldset' },
      el('legend', { class: 'alleen-voorlezen' }, `Signalen: ${naam}`),
      el(
        'div',
        { class: 'keuzes' },
        ...signalen.map((signaal) => optie({ pad: 'signalen' }, signaal, 'checkbox')),
      ),
    ),
  );
  groep.addEventListener('change', () => {
    const aangekruist = groep.querySelectorAll('input:checked').length;
    aantal.textContent = aangekruist > 0 ? ` (${aangekruist} aangekruist)` : '';
  });
  return groep;
}
