import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { mogelijk } from './acties';
import { proefcasus } from './proefcasus';
import { Woorden } from './woorden';
import { zorg, type Zorgtraject } from './zorg';

const WOORDEN = new Woorden({ zorgfase: { BEGELEIDING: 'Begeleiding en uitvoering' }, zorgwet: { WMO: 'Wmo' } }, { 'een-zorgcoordinator': 'Een Zorgcoördinator' });

const TRAJECT: Zorgtraject = {
  id: '1',
  slachtoffer: 'Verzonnen Naam',
  fase: 'BEGELEIDING',
  coordinator: 'een-zorgcoordinator',
  samenvatting: 'Eerst rust.',
  herzienOp: '2026-05-01',
  eerdereCasus: 'C-twente-2025-000001',
  latereCasussen: [],
  begonnenOp: '2026-01-02T08:00:00Z',
  doelen: [{ id: '2', doel: 'Een kamer', aanbieder: 'Wijkteam', wet: 'WMO', stand: 'OPEN' }],
  contacten: [{ dag: '2026-01-03', wijze: 'TELEFOON', gelukt: false, verslag: 'Nam niet op.', door: 'een-zorgcoordinator' }],
  overdrachten: [],
  jeugd: [],
  bedenktijden: [{ id: '4', stand: 'LOOPT', begin: '2026-01-31', einde: '2026-04-30', wijzing: { door: 'POLITIE', op: '2026-01-30', taal: 'Roemeens', tolk: 'TOLK_TELEFOON', bewijs: 'Een nummer' } }],
  comensha: [{ id: '5', registreren: false, nietOmdat: 'Wil het niet.' }],
  nazorg: [{ id: '3', dag: '2026-06-01', vervallen: true }],
};

function getekend(stuk: ReturnType<typeof zorg>): HTMLElement {
  const plek = document.createElement('div');
  render(stuk ?? null, plek);
  return plek;
}

describe('zorg', () => {
  it('is not there for who does not do the care', () => {
    expect(zorg(proefcasus(), WOORDEN)).toBeUndefined();
  });

  it('shows who coordinates, the plan and the casus of before', () => {
    const plek = getekend(zorg({ ...proefcasus(), zorgtrajecten: [TRAJECT] }, WOORDEN));
    expect(plek.textContent).toContain('Verzonnen Naam: begeleiding en uitvoering');
    expect(plek.textContent).toContain('Een Zorgcoördinator');
    expect(plek.textContent).toContain('Een kamerWijkteamWmo');
    expect(plek.querySelector('a')?.getAttribute('href')).toBe('/casus/C-twente-2025-000001');
    expect(plek.textContent).not.toContain('Nazorg op');
    expect(plek.textContent).toContain('30 april 2026');
    expect(plek.textContent).toContain('Taal: Roemeens');
    expect(plek.textContent).toContain('Niet geregistreerd: Wil het niet.');
  });

  it('offers what needs running care only where care runs', () => {
    const zonder = mogelijk(proefcasus()).map(({ id }) => id);
    const met = mogelijk({ ...proefcasus(), zorgtrajecten: [TRAJECT] }).map(({ id }) => id);
    expect(zonder).toContain('zorg-beginnen');
    expect(zonder).not.toContain('zorgcontact');
    expect(met).toContain('zorgcontact');
  });
});
