import { afterEach, expect, it } from 'vitest';
import { Sneltoetsen } from './toetsen';

const gedrukt: string[] = [];
const open: Sneltoetsen[] = [];

function luister(): Sneltoetsen {
  const toets = (naam: string) => ({ toets: naam, wat: naam, doe: () => gedrukt.push(naam) });
  const sneltoetsen = new Sneltoetsen(() => [toets('b'), toets('?')]);
  open.push(sneltoetsen);
  return sneltoetsen;
}

function druk(key: string, op: EventTarget = document, anders: KeyboardEventInit = {}): void {
  op.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...anders }));
}

afterEach(() => {
  open.splice(0).forEach((sneltoetsen) => sneltoetsen.stop());
  gedrukt.length = 0;
  document.body.replaceChildren();
});

it('hears a letter, but not in a text, a window or together with keys of others', () => {
  luister();
  druk('b');
  druk('B');
  expect(gedrukt).toEqual(['b', 'b']);
  document.body.innerHTML = '<textarea></textarea><select></select>';
  document.body.querySelectorAll('*').forEach((vak) => druk('b', vak));
  druk('b', document, { ctrlKey: true });
  druk('b', document, { altKey: true });
  druk('b', document, { repeat: true });
  document.body.innerHTML = '<dialog open></dialog>';
  druk('b');
  expect(gedrukt).toEqual(['b', 'b']);
});

it('can be switched off, and leaves the key that switches it on again', () => {
  luister().aan = false;
  druk('b');
  druk('?');
  expect(gedrukt).toEqual(['?']);
});
