import { describe, expect, it } from 'vitest';
import { ACTIES, type Keuzes } from './actieformulieren';
import { bezoek, type Component } from './schema';

const KEUZES: Keuzes = {
  bestemmingen: { gemeenten: ['Borne', 'Enschede'], andereRegios: [{ code: 'drenthe', naam: 'Drenthe', gemeenten: ['Assen'] }] },
  collegas: [
    { id: 'een', naam: 'Een collega', genoemd: true, belangenconflict: false },
    { id: 'twee', naam: 'Twee collega', genoemd: false, belangenconflict: true },
  ],
  partners: [{ code: 'GGD', naam: 'GGD' }],
  tabelversies: [
    { tabel: 'vermoeden', naam: 'Vermoeden', versie: 2, gehouden: true },
    { tabel: 'verwijzing', naam: 'Verwijzing', versie: 3, variant: 'twente', gehouden: false },
  ],
  openverwijzingen: [{ id: 'a1', naam: 'Politie (AVIM) (verzonden)' }],
  tafels: [{ code: 'casustafel', naam: 'Casustafel' }],
  lopendeplannen: [{ id: 'p1', naam: 'Verzonnen Naam' }],
  lopendezorg: [{ id: 'z1', naam: 'Verzonnen Naam (begeleiding)' }],
  lopendeplaatsingen: [{ id: 'o1', naam: '1 vrouw; 25 jaar' }],
};
const afschermen = ACTIES.find(({ id }) => id === 'afschermen')!;
const doorzetten = ACTIES.find(({ id }) => id === 'doorzetten')!;

describe('what can happen to a casus', () => {
  it('offers the municipalities of the region and of other regions', () => {
    const velden: Component[] = [];
    bezoek(doorzetten.schema(KEUZES), (veld) => velden.push(veld));
    const plaatsen = velden.find(({ key }) => key === 'bestemming')?.values?.map(({ label }) => label);
    expect(plaatsen).toEqual(['Borne', 'Enschede', 'De gemeente is niet bekend', 'Een gemeente buiten de regio', 'Regio Drenthe: Assen']);
  });

  it('sends the region only when it is another one', () => {
    expect(doorzetten.verzoek({ bestemming: 'Borne', reden: 'woont daar' })).toEqual({ gemeente: 'Borne', reden: 'woont daar' });
    expect(doorzetten.verzoek({ bestemming: 'drenthe/Assen', reden: 'woont daar' })).toEqual({ regio: 'drenthe', gemeente: 'Assen', reden: 'woont daar' });
  });

  it('shows who is named already, and names nobody when nobody is chosen', () => {
    expect(afschermen.begin?.(KEUZES)).toEqual({ gebruikers: ['een'] });
    expect(afschermen.verzoek({ reden: 'werkt daar' })).toEqual({ gebruikers: [], reden: 'werkt daar' });
  });

  const namen = (id: string, wat: 'value' | 'label' = 'value') => {
    const gevonden: string[] = [];
    bezoek(ACTIES.find((actie) => actie.id === id)!.schema(KEUZES), (veld) => gevonden.push(...(veld.values ?? []).map((keuze) => keuze[wat])));
    return gevonden;
  };

  it('lets a casus keep a version that it does not keep yet, and let go of one that it keeps', () => {
    expect(namen('tabelversie-houden', 'label')).toEqual(['Verwijzing, versie 3 van regio twente']);
    expect(namen('tabelversie-loslaten')).toEqual(['vermoeden']);
  });

  it('lets a colleague who is kept out take part again, and keeps out the others only', () => {
    expect(namen('conflict-collega')).toEqual(['een']);
    expect(namen('conflict-opheffen')).toEqual(['twee']);
  });

  it('lets the sender choose among the referrals that nobody has answered', () => {
    const gevonden: string[] = [];
    bezoek(ACTIES.find(({ id }) => id === 'verwijzing-intrekken')!.schema(KEUZES), (veld) => gevonden.push(...(veld.values ?? []).map(({ label }) => label)));
    expect(gevonden).toEqual(['Politie (AVIM) (verzonden)']);
  });

  it('sends a reason for the agenda only when there is one', () => {
    const agenda = ACTIES.find(({ id }) => id === 'agenda')!;
    expect(agenda.verzoek({ tafel: 'casustafel', doel: 'WEGEN', reden: '' })).toEqual({ tafel: 'casustafel', doel: 'WEGEN' });
  });

  it('limits the length of every text, as the server does', () => {
    for (const actie of ACTIES) {
      bezoek(actie.schema(KEUZES), (veld) => {
        if (veld.type.startsWith('text')) expect(veld.validate?.maxLength, veld.key).toBeGreaterThan(0);
      });
    }
  });
});
