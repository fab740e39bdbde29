import { render } from 'preact';
import { expect, it } from 'vitest';
import type { Casus, Verband, Verwijzing } from '../casus/casus';
import { proefcasus } from '../casus/proefcasus';
import { Woorden } from '../casus/woorden';
import { dossier } from './dossier';

const WOORDEN = new Woorden({
  gevaar: { ACUUT: 'Acuut gevaar' },
  rol: { SLACHTOFFER: 'Slachtoffer', GETUIGE: 'Getuige' },
  partner: { POLITIE: 'Politie (AVIM)' },
  verwijzing: { TE_LAAT: 'Te laat' },
  verbandoordeel: { BEVESTIGD: 'Bevestigd', VOORGESTELD: 'Voorgesteld', AFGEWEZEN: 'Afgewezen' },
  verbandreden: { TELEFOON: 'zelfde telefoonnummer', ADRES: 'zelfde adres' },
});

function scherm(anders: Partial<Casus> = {}): HTMLElement {
  const plek = document.createElement('div');
  render(dossier(proefcasus(anders), new Set(['van-mij']), WOORDEN), plek);
  return plek;
}

const deel = (plek: HTMLElement, id: string) => plek.querySelector(`#${id}`)?.parentElement ?? document.createElement('div');

const verband = (nummer: string, anders: Partial<Verband> = {}): Verband => ({ nummer, contact: 'Wie', redenen: ['TELEFOON'], oordeel: 'BEVESTIGD', ...anders });

const gebeurtenis = (tekst: string) => ({ tijdstip: '2026-01-02T08:00:00Z', soort: 'x', tekst, door: 'systeem' });

it('puts danger before everything else', () => {
  const tekst = scherm({ gevaarniveau: 'LEVENSBEDREIGEND' }).textContent ?? '';
  expect(tekst.indexOf('Bel nu 112')).toBeLessThan(tekst.indexOf('Casus C-twente'));
  expect(scherm({ gevaarniveau: 'ACUUT' }).querySelector('.gevaar--acuut')?.textContent).toBe('Acuut gevaar');
});

it('names each party under each role that it has', () => {
  const partijen = deel(scherm({ betrokkenen: [{ rollen: ['SLACHTOFFER', 'GETUIGE'], naam: 'Eva Bedacht', bijnaam: 'Eef' }, { rollen: ['GETUIGE'] }] }), 'partijen');
  const rollen = [...partijen.querySelectorAll('h3')].map((kop) => [kop.textContent, kop.parentElement?.querySelectorAll('li').length]);
  expect(rollen).toEqual([['Slachtoffer', 1], ['Getuige', 2]]);
  expect(partijen.textContent).toContain('Ook: Eef');
  expect(partijen.textContent).toContain('Naam niet bekend');
});

it('leads to what I can do, and not to the tasks of others', () => {
  const taak = { soort: 'x', behandelaars: ['x'], opgepakt: false };
  const links = scherm({ taken: [{ ...taak, id: 'van-mij', naam: 'Van mij' }, { ...taak, id: 'ander', naam: 'Van een ander' }] }).querySelectorAll('#samenvatting ~ dl a');
  expect([...links].map((link) => link.textContent)).toEqual(['Van mij']);
});

it('marks a referral that is late', () => {
  const verwijzing = { id: 'v', partner: 'POLITIE', status: 'TE_LAAT', vastgesteldOp: '2026-01-02T10:00:00Z', teLaatOp: '2026-01-05T10:00:00Z' } as Verwijzing;
  const rij = deel(scherm({ verwijzingen: [verwijzing] }), 'verwijzingen').querySelector('tbody tr')!;
  expect(rij.querySelector('.merkje--fout')?.textContent).toBe('Te laat');
  expect(rij.textContent).toContain('5 januari 2026');
});

it('draws a casus once, however often it is alike, and lists what is drawn', () => {
  const plek = scherm({ verbanden: [verband('1', { casus: 'C-2', gemeente: 'Hengelo' }), verband('2', { casus: 'C-2', redenen: ['ADRES'], oordeel: 'VOORGESTELD' })] });
  expect([...plek.querySelectorAll('svg text')].map(({ textContent }) => textContent)).toEqual(['C-2', 'Hengelo', 'C-twente-2026-000001', 'deze casus']);
  const lijst = deel(plek, 'netwerk').querySelectorAll('li');
  expect(lijst).toHaveLength(1);
  expect(lijst[0]!.textContent).toContain('Bevestigd: zelfde telefoonnummer');
  expect(lijst[0]!.textContent).toContain('Voorgesteld: zelfde adres');
});

it('draws the line as the human judged', () => {
  const plek = scherm({ verbanden: ['BEVESTIGD', 'VOORGESTELD', 'AFGEWEZEN'].map((oordeel, index) => verband(`${index}`, { casus: `C-${index}`, oordeel })) });
  expect([...plek.querySelectorAll('line')].map((lijn) => lijn.getAttribute('class')?.split('--')[1])).toEqual(['vast', 'mogelijk', 'afgewezen']);
});

it('tells nothing of a casus that the reader may not see', () => {
  const plek = scherm({ verbanden: [verband('1', { gemeente: 'Hengelo' }), verband('2', { gemeente: 'Almelo' })] });
  expect(deel(plek, 'netwerk').querySelectorAll('a')).toHaveLength(0);
  expect(plek.querySelectorAll('line')).toHaveLength(2);
  expect(deel(plek, 'netwerk').textContent).toContain('Een casus die u niet kunt zien (Almelo)');
});

it('keeps a drawing of many readable, and the list complete', () => {
  const plek = scherm({ verbanden: Array.from({ length: 13 }, (_, index) => verband(`${index}`, { casus: `C-${index}` })) });
  const vakken = [...plek.querySelectorAll('rect')].map((vak) => ['x', 'y'].map((as) => Number(vak.getAttribute(as))) as [number, number]);
  expect(vakken).toHaveLength(11);
  vakken.forEach(([x, y], een) =>
    vakken.slice(een + 1).forEach(([andereX, andereY]) => expect(Math.abs(x - andereX) >= 200 || Math.abs(y - andereY) >= 46).toBe(true)),
  );
  expect(deel(plek, 'netwerk').querySelectorAll('li')).toHaveLength(13);
  expect(plek.querySelector('figcaption')?.textContent).toBe('En nog 3: zie de lijst.');
});

it('shows what happened last, and the rest for who wants it', () => {
  const lijn = deel(scherm({ tijdlijn: Array.from({ length: 9 }, (_, index) => gebeurtenis(`stap ${index}`)) }), 'tijdlijn');
  expect(lijn.querySelector('li')?.textContent).toContain('stap 8');
  expect(lijn.querySelector('details')?.open).toBe(false);
  expect(lijn.querySelectorAll('details li')).toHaveLength(3);
});
