import { el } from '../melden/dom';
import { GEVAARVRAGEN } from './melding';
import { tekst } from './taal';
import { JA_NEE_WEET_NIET, keuzes, onderdeel } from './velden';

/** The four questions about danger. In mortal danger the advice to call grows, and a screen reader reads it at once. */
export function gevaarvragen(): HTMLElement {
  const alarm = el('div', { role: 'alert' });
  const deel = onderdeel(
    'gevaarTitel',
    alarm,
    ...Object.entries(GEVAARVRAGEN).map(([vraag, label]) => keuzes({ naam: `gevaar.${vraag}`, label }, JA_NEE_WEET_NIET)),
  );
  deel.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name !== 'gevaar.levensbedreigend') return;
    alarm.replaceChildren(...(value === 'JA' ? [alarmblok()] : []));
  });
  return deel;
}

export function alarmblok(): HTMLElement {
  return el('div', { class: 'alarm alarm--nu' }, tekst('p', 'belNu', { class: 'alarm__kop' }));
}
