import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kentVertaling, vertaal } from './vertaling';

const MAPPEN = ['add-rule', 'annotations', 'decision-rules', 'simple-mode', 'simple-string-edit', 'simple-number-edit', 'simple-boolean-edit'];
/** Of the menu only what it shows for a rule: the columns have none here. */
const KOLOM = /input|output/i;

function teksten(map: string): string[] {
  return readdirSync(map, { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith('.js'))
    .flatMap((naam) => [...readFileSync(`${map}/${naam}`, 'utf8').matchAll(/ranslate\('([^']+)'/g)].map(([, tekst]) => tekst!));
}

it('knows every text of the parts of the editor that can show', () => {
  const basis = 'node_modules/dmn-js-decision-table/lib/features';
  const gevraagd = MAPPEN.flatMap((map) => teksten(`${basis}/${map}`)).concat(teksten(`${basis}/decision-table-head/components`), teksten(`${basis}/context-menu`).filter((tekst) => !KOLOM.test(tekst)));
  expect(gevraagd.length).toBeGreaterThan(40);
  expect(gevraagd.filter((tekst) => !kentVertaling(tekst))).toEqual([]);
});

it('shows a dash rather than English', () => {
  expect(vertaal('Something new')).toBe('–');
  expect(vertaal('Expression language: {expressionLanguageLabel}', { expressionLanguageLabel: 'FEEL' })).toBe('Taal van deze cel: FEEL');
});
