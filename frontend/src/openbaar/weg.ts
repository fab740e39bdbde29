import { tekst } from './taal';

const KEREN = 3;
const BINNEN_MS = 3000;

/**
 * The button that leaves at once. The place of this page in the history of the browser is taken by an everyday page, so
 * that the back button does not return here; and nothing of it stays on the screen while that one loads.
 */
export function wegknop(doel: string, ga: (adres: string) => void = (adres) => window.location.replace(adres)): HTMLElement {
  const verlaat = () => {
    document.body.replaceChildren();
    ga(doel);
  };
  const knop = tekst('button', 'weg', { type: 'button', class: 'wegknop', 'aria-describedby': 'weg-uitleg' });
  knop.addEventListener('click', verlaat);
  const tijden: number[] = [];
  document.addEventListener('keydown', ({ key, timeStamp }) => {
    if (key !== 'Escape') return;
    tijden.push(timeStamp);
    if (tijden.length >= KEREN && timeStamp - (tijden[tijden.length - KEREN] ?? 0) < BINNEN_MS) verlaat();
  });
  return knop;
}

/** A page that the browser keeps to go back to is empty. */
export function laatNietsAchter(): void {
  window.addEventListener('pagehide', () => document.body.replaceChildren());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
}
