import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { gegroepeerd, mogelijk } from './acties';
import type { OpTafel } from './casus';
import { proefcasus, WOORDEN } from './proefcasus';
import { weergave } from './weergave';

const TAFEL: OpTafel = {
  tafel: 'Casustafel',
  stap: 'UITVOERING',
  begonnenOp: '2026-01-04T08:00:00Z',
  spooradvies: 'Zorgtraject (regie: Zorgcoördinator)',
  vragen: [{ doel: 'VOORTGANG', redenen: ['STILSTAND'], toelichting: 'Een spoor heeft niet bewogen.' }],
  sporen: [{ spoor: 'ONDERMIJNING', laag: 'ALLEN', regie: 'RIEC', stand: 'LOOPT', gekozenOp: '2026-01-05T08:00:00Z', zorgVooraf: 'Een plek voor vannacht.' }],
  interventieadvies: [{ soort: 'FISCAAL', mogelijk: false, waaromNiet: 'Er is geen onderneming.' }],
  besluiten: [],
  hogerBesluit: [{ doel: 'WEGEN', akkoord: false, reden: 'Eerst overleg.', gevraagdOp: '2026-01-05T08:00:00Z' }],
};
const EMBARGO = { reden: 'Er loopt een onderzoek.', namens: 'Officier van dienst', gelegdOp: '2026-01-05T08:00:00Z', herzienOp: '2026-02-05' };

function tekst(anders: Parameters<typeof proefcasus>[0]): string {
  const vak = document.createElement('div');
  render(weergave(proefcasus(anders), new Set(), WOORDEN), vak);
  return vak.textContent ?? '';
}

describe('a casus on a table', () => {
  it('shows the tracks with what care asks first, the advice and what who is above the table said', () => {
    const pagina = tekst({ opTafel: [TAFEL] });
    expect(pagina).toContain('ONDERMIJNING: loopt. Regie: RIEC. De zorg vraagt vooraf: Een plek voor vannacht.');
    expect(pagina).toContain('FISCAAL: kan niet. Er is geen onderneming.');
    expect(pagina).toContain('nee. Eerst overleg.');
  });

  it('is not there for a casus that was on none', () => {
    expect(tekst({})).not.toContain('Op tafel');
  });

  it('warns of an embargo as long as it holds, and offers to lift that one only', () => {
    expect(tekst({ embargos: [EMBARGO] })).toContain('embargo van het Openbaar Ministerie');
    expect(tekst({ embargos: [{ ...EMBARGO, opgehevenOp: '2026-01-06T08:00:00Z' }] })).not.toContain('embargo van het');
    const acties = (casus: ReturnType<typeof proefcasus>) => mogelijk(casus).map(({ id }) => id);
    expect(acties(proefcasus({ embargos: [EMBARGO] }))).toContain('embargo-opheffen');
    expect(acties(proefcasus({ embargos: [EMBARGO] }))).not.toContain('embargo-leggen');
    expect(acties(proefcasus())).toContain('embargo-leggen');
    expect(acties(proefcasus())).not.toContain('embargo-opheffen');
  });
});

it('shows every action once, under a heading', () => {
  const casus = proefcasus();
  const groepen = gegroepeerd(mogelijk(casus));
  expect(groepen.map(([titel]) => titel)).toContain('Tafel en aanpak');
  expect(groepen.flatMap(([, acties]) => acties.map(({ id }) => id)).sort()).toEqual(mogelijk(casus).map(({ id }) => id).sort());
});
