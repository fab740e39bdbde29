import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { type Barriere, barrieres, daderaanpak, type Daderplan } from './aanpak';
import { proefcasus } from './proefcasus';
import { Woorden } from './woorden';

const WOORDEN = new Woorden({ barriere: { HUISVESTING: 'Huisvesting', ARBEID: 'Arbeid' }, interventie: { PAND_SLUITEN: 'Pand sluiten' }, partner: { BURGEMEESTER: 'Burgemeester' } });

const PLAN: Daderplan = {
  id: '1',
  persoon: 'Verzonnen Naam',
  status: 'VERDACHT',
  jeugd: false,
  ookSlachtoffer: 'ONBEKEND',
  stand: 'LOOPT',
  samenvatting: 'Een plan.',
  door: 'x',
  tijdstip: '2026-01-02T08:00:00Z',
  oordelen: [{ id: '2', gevraagdOp: '2026-01-02T08:00:00Z' }],
  doelen: [{ id: '3', doel: 'RE_INTEGRATIE', omschrijving: 'Werk zoeken.', partner: 'GEMEENTE', stand: 'OPEN' }],
  einddata: [{ id: '4', soort: 'DETENTIE', dag: '2026-05-01', stand: 'LOOPT' }],
};

const BARRIERES: Barriere[] = [
  {
    barriere: 'HUISVESTING',
    opgave: { situatie: 'Slapen in de keuken.', sector: 'HORECA', vergund: 'NEE', gemeenteBevoegd: 'JA' },
    advies: [{ interventie: 'PAND_SLUITEN', bevoegdGezag: 'BURGEMEESTER' }],
    uitleg: 'De burgemeester kan een pand sluiten.',
    instrumenten: [],
  },
  { barriere: 'ARBEID', advies: [], instrumenten: [] },
];

function getekend(stuk: ReturnType<typeof barrieres>): HTMLElement {
  const plek = document.createElement('div');
  render(stuk ?? null, plek);
  return plek;
}

describe('de aanpak op de pagina van een casus', () => {
  it('staat er niet voor wie haar niet leest', () => {
    expect(daderaanpak(proefcasus(), WOORDEN)).toBeUndefined();
    expect(barrieres(proefcasus(), WOORDEN)).toBeUndefined();
  });

  it('zegt dat een plan niet naar de zorg gaat, en wat er nog openstaat', () => {
    const tekst = getekend(daderaanpak(proefcasus({ daderplannen: [PLAN] }), WOORDEN)).textContent;
    expect(tekst).toContain('Deel het niet met de zorg');
    expect(tekst).toContain('Er is een oordeel over non-punishment gevraagd');
    expect(tekst).toContain('Nog niet nagegaan of het slachtoffer veilig is');
    expect(tekst).toContain('Werk zoeken.');
  });

  it('toont de barrières als tabel met koppen, ook die niemand beoordeelde', () => {
    const plek = getekend(barrieres(proefcasus({ barrieres: BARRIERES }), WOORDEN));
    expect(plek.querySelectorAll('thead th[scope=col]')).toHaveLength(4);
    expect(plek.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(plek.textContent).toContain('Nog niet beoordeeld');
    expect(plek.textContent).toContain('Pand sluiten, door Burgemeester');
  });
});
