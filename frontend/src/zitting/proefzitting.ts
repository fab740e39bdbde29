import { Woorden } from '../casus/woorden';
import type { Besluit, Punt, Zitting } from './zitting';

export const VOORZITTER = { groep: 'twente-tafelvoorzitter', naam: 'Tafelvoorzitter', lagen: ['MET_ZORG', 'ZONDER_ZORG'] };
export const POLITIE = { groep: 'twente-partner-politie', partner: 'POLITIE', naam: 'Politie', lagen: ['MET_ZORG', 'ZONDER_ZORG'] };
export const OPVANG = { groep: 'twente-partner-opvang', partner: 'OPVANG', naam: 'Opvang', lagen: ['MET_ZORG'] };

/** An item for tests; all of it is invented. */
export function proefpunt(anders: Partial<Punt> = {}): Punt {
  return {
    id: 'p1',
    volgorde: 1,
    casus: 'C-twente-2026-000001',
    doel: 'WEGEN',
    redenen: ['NIEUW'],
    toelichting: 'Voor het eerst.',
    stand: 'VASTGESTELD',
    lagen: ['MET_ZORG', 'ZONDER_ZORG'],
    kern: { vormen: ['ARBEID'], gevaarniveau: 'GEEN', gemeente: 'Enschede', status: 'OP_TAFEL' },
    inbreng: [],
    besluiten: [],
    acties: [],
    interventies: [],
    aanwezig: [],
    ...anders,
  };
}

export function proefzitting(anders: Partial<Zitting> = {}): Zitting {
  return {
    nummer: 'Z-twente-tafel-2026-1',
    tafel: 'tafel',
    tafelnaam: 'Casustafel',
    soort: 'CASUSTAFEL',
    begin: '2026-11-24T09:00:00Z',
    stand: 'BEZIG',
    laag: 'MET_ZORG',
    agendapunt: 'p1',
    lagen: ['MET_ZORG', 'ZONDER_ZORG'],
    mandaat: 'Sporen kiezen.',
    mijnRol: 'SECRETARIS',
    mijnGroep: 'twente-secretaris',
    versie: 1,
    punten: [proefpunt(), proefpunt({ id: 'p2', volgorde: 2, casus: 'C-twente-2026-000002' })],
    leden: [VOORZITTER, POLITIE, OPVANG],
    ...anders,
  };
}

export function proefbesluit(anders: Partial<Besluit> = {}): Besluit {
  return { id: 'b1', laag: 'MET_ZORG', soort: 'ACTIES', tekst: 'Eerst rust.', sporen: [], versie: 0, tegenstemmen: [], ...anders };
}

/** What a member hears who sits out this part. */
export const zonderMij = (anders: Partial<Zitting> = {}) => proefzitting({ mijnRol: 'LID', mijnPartner: 'OPVANG', mijnGroep: OPVANG.groep, laag: 'ZONDER_ZORG', agendapunt: undefined, zonderMij: true, ...anders });

export const WOORDEN = new Woorden({
  agendadoel: { WEGEN: 'Wegen en kwalificeren' },
  besluitsoort: { ACTIES: 'Acties afspreken', SPOOR_KIEZEN: 'Spoor kiezen', AANHOUDEN: 'Aanhouden' },
  interventie: { PAND_SLUITEN: 'Pand sluiten' },
  laag: { MET_ZORG: 'Met zorgpartners', ZONDER_ZORG: 'Zonder zorgpartners', ALLEN: 'Alle deelnemers' },
  partner: { POLITIE: 'Politie', OPVANG: 'Opvang', OM: 'OM' },
  puntstand: { BEHANDELD: 'Behandeld' },
  spoor: { ZORGTRAJECT: 'Zorgtraject', ONDERMIJNING: 'Ondermijning' },
});
