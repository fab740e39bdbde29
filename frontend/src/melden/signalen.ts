import { alinea, el } from './dom';
import { signaalgroepen, type Keuzelijsten, type Signaalgroep } from './keuzelijsten';
import { onderdeel, optie } from './velden';

export function signalenlijst(lijsten: Keuzelijsten): HTMLElement {
  return onderdeel(
    'signalen',
    'Welke signalen herkent u?',
    alinea(
      'Een niet-pluisgevoel is genoeg; u hoeft niets te bewijzen. Open een lijst en kruis aan wat u herkent.',
    ),
    ...signaalgroepen(lijsten).map(signaalgroep),
  );
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
