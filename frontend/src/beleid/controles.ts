import { h, type JSX } from 'preact';
import type { Aanvaarding, Bevinding, Invoerkolom, Toetsuitslag } from './beleid';
import { knop } from './bureau';
import { waardeInWoorden } from './proberen';
import { vraag } from './venster';

/** Which warning somebody takes, and why; the server knows it by these two. */
export const sleutelVan = ({ code, plaats }: { code: string; plaats: string }) => `${code}@${plaats}`;

/** Warnings that nobody gave a reason for yet. */
export const nogTeAanvaarden = (bevindingen: Bevinding[], aanvaard: Aanvaarding[]) => bevindingen.filter((een) => een.ernst === 'WAARSCHUWT' && !aanvaard.some((al) => sleutelVan(al) === sleutelVan(een)));

interface Paneel {
  uitslag: Toetsuitslag | undefined;
  /** Why there is no result. */
  fout?: string;
  bezig?: boolean;
  kolommen?: Invoerkolom[];
  aanvaard: Aanvaarding[];
  /** Goes to a rule; without it rules are only named. */
  naarRegel?(regel: string): void;
  aanvaardt?(aanvaarding: Aanvaarding): void;
}

/** What the checks found, what stops the change first. */
export function controles({ uitslag, fout, bezig = false, ...paneel }: Paneel): JSX.Element {
  const met = (ernst: Bevinding['ernst']) => (uitslag?.bevindingen ?? []).filter((een) => een.ernst === ernst);
  const blokkeert = met('BLOKKEERT');
  const waarschuwt = met('WAARSCHUWT');
  const meldt = met('MELDT');
  return h(
    'section',
    { class: 'casusdeel beleid__controles', 'aria-labelledby': 'controles-kop', 'aria-busy': bezig },
    h('h3', { class: 'utrecht-heading-3', id: 'controles-kop' }, 'Controles'),
    h('p', { class: 'utrecht-paragraph', role: 'status' }, fout ?? samenvatting(uitslag, paneel.aanvaard)),
    groep('Los dit eerst op', 'fout', blokkeert, paneel),
    groep('Let op', 'let-op', waarschuwt, paneel),
    groep('Ter informatie', 'info', meldt, paneel),
    uitslag?.bekend !== undefined &&
      uitslag.bekend.length > 0 &&
      h('details', { class: 'meer' }, h('summary', null, `Wat al zo was voor deze wijziging (${uitslag.bekend.length})`), lijst(uitslag.bekend, { ...paneel, aanvaardt: undefined })),
  );
}

export function samenvatting(uitslag: Toetsuitslag | undefined, aanvaard: Aanvaarding[]): string {
  if (!uitslag) return 'De controles lopen…';
  const fouten = uitslag.bevindingen.filter(({ ernst }) => ernst === 'BLOKKEERT').length;
  const open = nogTeAanvaarden(uitslag.bevindingen, aanvaard).length;
  if (fouten === 0 && open === 0) return 'De controles vonden niets dat de wijziging tegenhoudt.';
  const delen = [fouten > 0 && (fouten === 1 ? '1 ding moet u eerst oplossen' : `${fouten} dingen moet u eerst oplossen`), open > 0 && (open === 1 ? '1 waarschuwing vraagt uw reden' : `${open} waarschuwingen vragen uw reden`)].filter(Boolean);
  return `${delen.join(' en ')}.`;
}

const groep = (titel: string, soort: string, bevindingen: Bevinding[], paneel: Omit<Paneel, 'uitslag'>) => bevindingen.length > 0 && h('div', { class: `beleid__bevindingen beleid__bevindingen--${soort}` }, h('h4', { class: 'utrecht-heading-3' }, `${titel} (${bevindingen.length})`), lijst(bevindingen, paneel));

/** More than this nobody reads at once. */
const MEESTE = 50;

function lijst(bevindingen: Bevinding[], paneel: Omit<Paneel, 'uitslag'>): JSX.Element {
  return h(
    'ul',
    { class: 'beleid__vondsten' },
    bevindingen.slice(0, MEESTE).map((een, index) => h('li', { key: `${sleutelVan(een)} ${index}` }, vondst(een, paneel))),
    bevindingen.length > MEESTE && h('li', { class: 'zacht' }, `En nog ${bevindingen.length - MEESTE}.`),
  );
}

function vondst(een: Bevinding, { kolommen = [], aanvaard, naarRegel, aanvaardt }: Omit<Paneel, 'uitslag'>): JSX.Element {
  const al = aanvaard.find((aanvaarding) => sleutelVan(aanvaarding) === sleutelVan(een));
  return h(
    'div',
    null,
    h('p', { class: 'utrecht-paragraph' }, een.tekst),
    een.tegenvoorbeeld !== undefined && Object.keys(een.tegenvoorbeeld).length > 0 && voorbeeld(een.tegenvoorbeeld, kolommen),
    h(
      'div',
      { class: 'beleid__regelknoppen' },
      een.regel !== undefined && naarRegel && knop('Naar de regel', () => naarRegel(een.regel!)),
      een.ernst === 'WAARSCHUWT' && aanvaardt && knop(al ? 'Reden wijzigen' : 'Toch doen, met een reden', () => vraagReden(een, al, aanvaardt)),
    ),
    al && h('p', { class: 'zacht' }, `Reden om het toch te doen: ${al.reden}`),
  );
}

function voorbeeld(invoer: NonNullable<Bevinding['tegenvoorbeeld']>, kolommen: Invoerkolom[]): JSX.Element {
  const regels = Object.entries(invoer).map(([naam, waarde]) => {
    const kolom = kolommen.find((een) => een.naam === naam || een.label === naam);
    return `${kolom?.label ?? naam}: ${waardeInWoorden(waarde, kolom)}`;
  });
  return h('details', { class: 'meer' }, h('summary', null, 'Voorbeeld waarbij dit gebeurt'), h('ul', { class: 'utrecht-unordered-list' }, regels.map((regel) => h('li', { class: 'utrecht-unordered-list__item', key: regel }, regel))));
}

function vraagReden({ code, plaats, tekst }: Bevinding, al: Aanvaarding | undefined, aanvaardt: (aanvaarding: Aanvaarding) => void): void {
  vraag({
    titel: 'Toch doen, met een reden',
    uitleg: [tekst],
    velden: [{ naam: 'reden', label: 'Waarom is dit goed zo?', soort: 'tekst', verplicht: true, begin: al?.reden ?? '', uitleg: 'De collega die meekijkt, leest dit.' }],
    knop: 'Vastleggen',
    stuur: async () => ({ soort: 'klaar', inhoud: undefined }),
    daarna: (_, { reden }) => aanvaardt({ code, plaats, reden: reden ?? '' }),
  });
}

