import { describe, expect, it } from 'vitest';
import { ACTIES, type Keuzes } from './actieformulieren';
import { bezoek, type Component } from './schema';

const KEUZES: Keuzes = {
  bestemmingen: { gemeenten: ['Borne', 'Enschede'], andereRegios: [{ code: 'drenthe', naam: 'Drenthe', gemeenten: ['Assen'] }] },
  collegas: [
    { id: 'een', naam: 'Een collega', genoemd: true, belangenconflict: false },
    { id: 'twee', naam: 'Twee collega', genoemd: false, belangenconflict: true },
  ],
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

  it('lets a colleague who is kept out take part again, and keeps out the others only', () => {
    const namen = (id: string) => {
      const gevonden: string[] = [];
      bezoek(ACTIES.find((actie) => actie.id === id)!.schema(KEUZES), (veld) => gevonden.push(...(veld.values ?? []).map(({ value }) => value)));
      return gevonden;
    };
    expect(namen('conflict-collega')).toEqual(['een']);
    expect(namen('conflict-opheffen')).toEqual(['twee']);
  });

  it('limits the length of every text, as the server does', () => {
    for (const actie of ACTIES) {
      bezoek(actie.schema(KEUZES), (veld) => {
        if (veld.type.startsWith('text')) expect(veld.validate?.maxLength, veld.key).toBeGreaterThan(0);
      });
    }
  });
});
