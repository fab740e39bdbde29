import { render, type VNode } from 'preact';
import { expect, it } from 'vitest';
import type { Bevinding, Invoerkolom, Naspeling } from './beleid';
import { controles, nogTeAanvaarden, samenvatting } from './controles';
import { naspeeluitkomst } from './naspelen';
import { eersteZin } from './overzicht';
import { leesVoorbeeld, waardeInWoorden } from './proberen';
import { gebruik } from './tabel';
import { nieuweCode } from './tekstwerk';
import { telling, verschilweergave } from './verschil';

function tekst(wat: VNode | VNode[]): string {
  const plek = document.createElement('div');
  render(wat, plek);
  return plek.textContent ?? '';
}

const WAARSCHUWING: Bevinding = { code: 'OVERLAP', ernst: 'WAARSCHUWT', regel: 'a', plaats: 'a b', tekst: 'Regel 1 en 2 passen samen.', tegenvoorbeeld: { leeftijd: 'MINDERJARIG' } };
const LEEFTIJD: Invoerkolom = { naam: 'leeftijd', label: 'Leeftijd', waarden: [{ code: 'MINDERJARIG', tekst: 'Minderjarig' }] };

it('counts what changes in words', () => {
  const regel = (soort: 'TOEGEVOEGD' | 'VERVALLEN') => ({ soort, id: soort });
  expect(telling([regel('TOEGEVOEGD')])).toBe('1 verschil: 1 nieuw.');
  expect(telling([regel('TOEGEVOEGD'), regel('VERVALLEN'), regel('VERVALLEN')])).toBe('3 verschillen: 1 nieuw, 2 vervallen.');
  expect(tekst(verschilweergave({ regels: [] }))).toContain('Er is geen verschil');
});

it('shows what a rule was and becomes, and leaves out what was not there', () => {
  const beeld = tekst(verschilweergave({ regels: [{ soort: 'TOEGEVOEGD', id: 'x', nummerWordt: 7, was: '', wordt: 'Als a, dan b.' }] }));
  expect(beeld).toContain('Regel 7');
  expect(beeld).toContain('Wordt: Als a, dan b.');
  expect(beeld).not.toContain('Was:');
});

it('asks a reason for each warning once', () => {
  expect(nogTeAanvaarden([WAARSCHUWING], [])).toHaveLength(1);
  expect(nogTeAanvaarden([WAARSCHUWING], [{ code: 'OVERLAP', plaats: 'a b', reden: 'Zo bedoeld.' }])).toEqual([]);
  expect(samenvatting({ bevindingen: [WAARSCHUWING, { ...WAARSCHUWING, ernst: 'BLOKKEERT' }] }, [])).toBe('1 ding moet u eerst oplossen en 1 waarschuwing vraagt uw reden.');
  expect(samenvatting({ bevindingen: [{ ...WAARSCHUWING, ernst: 'MELDT' }] }, [])).toBe('De controles vonden niets dat de wijziging tegenhoudt.');
});

it('puts words to the example of a finding, and says nothing of acceptance to who may not', () => {
  const beeld = tekst(controles({ uitslag: { bevindingen: [WAARSCHUWING] }, kolommen: [LEEFTIJD], aanvaard: [] }));
  expect(beeld).toContain('Leeftijd: Minderjarig');
  expect(beeld).not.toContain('Toch doen');
});

it('shortens what a table is about to its first sentence', () => {
  expect(eersteZin('Geeft een advies; een medewerker beslist. Alle regels tellen.')).toBe('Geeft een advies.');
  expect(eersteZin('Zonder punt')).toBe('Zonder punt');
});

it('tells how a rule was used', () => {
  expect(gebruik(0, 0)).toBe('Het afgelopen jaar niet gebruikt.');
  expect(gebruik(12, 2)).toBe('Het afgelopen jaar 12 keer gebruikt. Een medewerker besloot 2 keer anders.');
});

it('reads an example as the table takes it, and leaves open what was not filled in', () => {
  const formulier = new FormData();
  formulier.append('leeftijd', 'MINDERJARIG');
  formulier.append('vormen', 'ARBEID');
  formulier.append('vormen', 'SEKSUEEL');
  formulier.append('dagen', '3');
  formulier.append('zorg', '');
  const kolom = (naam: string, soort: string): Invoerkolom => ({ naam, soort, label: naam, waarden: [] });
  expect(leesVoorbeeld([LEEFTIJD, kolom('vormen', 'LIJST'), kolom('dagen', 'GETAL'), kolom('zorg', 'KEUZE')], formulier)).toEqual({ leeftijd: 'MINDERJARIG', vormen: ['ARBEID', 'SEKSUEEL'], dagen: 3 });
  expect(waardeInWoorden(['MINDERJARIG'], LEEFTIJD)).toBe('Minderjarig');
});

it('shows casus numbers only to who may see them', () => {
  const naspeling: Naspeling = { id: '1', stand: 'KLAAR', totaal: 1200, anders: 3, groepen: [{ van: '', naar: 'Politie', aantal: 2, casussen: ['C-twente-2026-000001'] }, { van: '', naar: 'Wijkcoach', aantal: 1 }], verzamelt: true };
  const beeld = tekst(naspeeluitkomst(naspeling));
  expect(beeld).toContain('3 van de 1.200 beslissingen waren anders geweest.');
  expect(beeld).toContain('C-twente-2026-000001');
  expect(beeld).toContain('U ziet hier alleen het aantal');
});

it('numbers new signals after the highest that there is', () => {
  expect(nieuweCode([{ code: 'ONDERBETALING' }, { code: 'EIGEN_4' }])).toBe('EIGEN_5');
});
